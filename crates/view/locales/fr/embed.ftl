## La déclaration sur d’autres sites web
embed-none = Pas encore de signature
embed-newest = Derniers noms
embed-sign = Signer cette déclaration
embed-all = Tous les noms
# Le badge pour qui ne le voit pas.
embed-badge = { $title } : { $counts }
# De même dans le code que d’autres sites copient, où le nombre ne peut pas figurer.
embed-badge-alt = { $title } : le nombre de signatures
## Pour l’équipe
showing-title = Autres sites web et moteurs de recherche
showing-link = La montrer sur d’autres sites ; moteurs de recherche
showing-embedders = Sites web qui peuvent l’afficher dans un cadre
showing-embedders-hint = Une adresse par ligne, par exemple https://news.example. Le badge et les liens fonctionnent partout ; le cadre, seulement sur les sites indiqués ici.
showing-noindex = Demander aux moteurs de recherche d’ignorer cette déclaration
showing-noindex-hint = La plupart respectent cette demande. Rien n’est caché au public : la première page de ce site mentionne toujours la déclaration.
showing-code = Code pour un site web
showing-code-hint = Le cadre et le badge n’exécutent aucun script et ne déposent aucun cookie. Dans l’adresse du cadre, lang est la langue, dir le sens d’écriture (ltr, rtl) et scheme les couleurs (light, dark, auto).
showing-frame = Cadre avec le titre, le nombre, les derniers noms et un bouton
showing-badge = Badge avec le nombre de signatures
showing-look-frame = Voir le cadre
showing-look-badge = Voir le badge
trouble-origin = « { $line } » n’est pas l’adresse d’un site web. Écrivez https:// et le nom, sans rien derrière.
trouble-too-many-origins = { $n } sites web au plus peuvent être indiqués.
