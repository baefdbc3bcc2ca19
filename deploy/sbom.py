"""The list of everything that is compiled in, as CycloneDX 1.5: from `cargo metadata` on standard
input. Nothing of the moment or of the machine is in it, so the same lock file gives the same bytes.

    cargo metadata --format-version 1 --locked | python3 deploy/sbom.py VERSION
"""

import json
import sys


def compiled_in(metadata):
    """Ids of what the two programs need, without what only builds or tests them."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    names = {package["id"]: package["name"] for package in metadata["packages"]}
    todo = [id for id in metadata["workspace_members"] if names[id] in ("undersigned", "check")]
    found = set()
    while todo:
        id = todo.pop()
        if id in found:
            continue
        found.add(id)
        for dependency in nodes[id]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                todo.append(dependency["pkg"])
    return found


def component(package):
    entry = {
        "type": "library",
        "name": package["name"],
        "version": package["version"],
        "purl": f"pkg:cargo/{package['name']}@{package['version']}",
    }
    if package.get("license"):
        entry["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
    return entry


def main():
    metadata = json.load(sys.stdin)
    found = compiled_in(metadata)
    packages = [package for package in metadata["packages"] if package["id"] in found]
    packages.sort(key=lambda package: (package["name"], package["version"]))
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "undersigned", "version": sys.argv[1]}
        },
        "components": [component(package) for package in packages],
    }
    print(json.dumps(document, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
