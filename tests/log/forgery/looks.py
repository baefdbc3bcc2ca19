"""What a case of `forge.py` says: how somebody looks at a forged publication, and what is expected to come of it."""

# Some of the signers of `site.py`.
CORAL, ANA, TIDAL, DELIA, AMARO, QUIRINA = "Coral Watch Society", "Ana Orilla", "Tidal Bank Cooperative", "Delia Foz", "Amaro Tarde", "Quirina Callada"


# What the checker says of a list that it cannot read.
FORM = "not a list in the form undersigned.list/v1: "

# Of each case: what is forged, the function that does it, and the looks.
CASES = []


class Look:
    """One way to look at a forged publication, and what is expected of it."""

    def __init__(self, how, given, outcome, words):
        self.how, self.given, self.outcome, self.words = how, given, outcome, words

    def __str__(self):
        return f"{self.how} {self.given}".strip()


class With:
    """`plain.found("words")`, `receipt(ANA).unseen("why")` and so on."""

    def __init__(self, how, given=""):
        self.how, self.given = how, given

    def found(self, *words):
        """The exit code says that something is wrong, and these words are said."""
        return Look(self.how, self.given, "found", words)

    def told(self, *words):
        """OK, and these words are said."""
        return Look(self.how, self.given, "told", words)

    def unseen(self, why):
        """OK: nobody can find it this way."""
        return Look(self.how, self.given, "unseen", (why,))

    def defect(self, why, *signs):
        """OK, though the documents promise to find it or to tell it. Mended when it is found, or one of the signs is said."""
        return Look(self.how, self.given, "defect", (why, *signs))

    def alarm(self, why, *words):
        """These words are said, and are not true."""
        return Look(self.how, self.given, "alarm", (why, *words))


plain = With("verify")
without_policy = With("verify without a policy")
checkpoint = With("verify with a kept checkpoint of", "today")
older_checkpoint = With("verify with a kept checkpoint of", "before")
newer = With("verify with --newer-than", "today")
witnessed = With("verify with a policy of witnesses")
own = With("verify with what was handed out as a receipt")
served = With("verify the site")
watched = With("monitor")
two_days_later = With("monitor two days later")


def receipt(name):
    return With("verify with the receipt of", name)


def case(what, *looks):
    def keep(forge):
        CASES.append((what, forge, looks))
        return forge

    return keep
