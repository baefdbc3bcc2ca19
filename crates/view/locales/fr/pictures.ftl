## Graphiques des signatures, sous la liste
pictures-heading = Les signatures en un coup d’œil
# Ouvre le tableau sous un graphique.
pictures-table = Ces chiffres en tableau
picture-time = Les signatures au fil du temps
# Lu à voix haute : « est passé de 12 (3 novembre 2026) à 340 (30 novembre 2026) ».
picture-time-alt = Le nombre de signatures est passé de { $from } ({ $first }) à { $to } ({ $last }).
picture-until = Jusqu’au
picture-new = Nouvelles
picture-total = Au total
picture-time-note = Une signature compte à partir du jour (UTC) où elle est entrée dans le registre public. Celles qui ne sont plus valables sont laissées de côté.
picture-time-note-list = Les noms ajoutés par la coalition à partir d’une liste n’ont pas de date propre et comptent à partir du même jour.
picture-countries = Les signatures par pays
picture-country = Pays
picture-signatures = Signatures
picture-others = Autres pays ({ $n })
picture-not-given = Non indiqué
picture-countries-note = Le pays est celui qui a été indiqué avec le nom ou le lieu.
picture-countries-unnamed = { $n ->
    [one] { $n } signature comptée sans nom n’y figure pas.
   *[other] { $n } signatures comptées sans nom n’y figurent pas.
}
picture-kinds = Organisations et personnes
picture-kind = Type
# Met des chiffres l’un derrière l’autre, tels qu’ils sont lus : « Kenya 12 ; Togo 5 ».
picture-alt-next = { $figures } ; { $next }
