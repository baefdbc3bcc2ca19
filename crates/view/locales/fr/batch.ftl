## L’espace d’équipe : en refuser beaucoup d’un coup
batch-title = Refus groupé
batch-lead = Seules les entrées qu’une règle a mises à part peuvent être choisies ici ; les autres ne sont jamais touchées. Les entrées choisies sont d’abord comptées et montrées. Personne ne reçoit d’e-mail.
batch-rule = Quelle règle les a mises à part
batch-any-rule = n’importe quelle règle
batch-rule-rate = beaucoup de signatures d’un même réseau en peu de temps
batch-rule-honeypot = un champ caché a été rempli
batch-rule-speed = le formulaire est revenu plus vite qu’on ne peut le lire
batch-domain = Domaine e-mail
batch-domain-hint = Ce qui suit le @, par exemple mail.example. Les adresses sont comparées, pas montrées.
batch-name = Dans le nom
batch-name-hint = Un mot ou une partie de mot ; la casse et les accents ne comptent pas.
batch-zone = Dans le fuseau horaire de la déclaration, { $zone }
batch-from = En attente depuis ce moment ou plus tard
batch-until = En attente depuis avant ce moment
batch-count-button = Les compter
batch-count-hint = Compter ne change rien.
batch-earlier = Refus groupés précédents
batch-counted = { $n ->
    [one] { $n } entrée trouvée. Rien n’a encore été fait.
   *[other] { $n } entrées trouvées. Rien n’a encore été fait.
}
batch-declining = { $done } sur { $all } refusées pour l’instant.
batch-stopped = Arrêté : { $done } sur { $all } ont été refusées.
batch-declined = { $n ->
    [one] { $n } entrée a été refusée.
   *[other] { $n } entrées ont été refusées.
}
batch-undoing = { $done } sur { $all } remises à part pour l’instant.
batch-undone = { $n ->
    [one] { $n } entrée est remise à part.
   *[other] { $n } entrées sont remises à part.
}
batch-look-again = Actualiser
batch-everything = Vous n’avez rien choisi : voici tout ce qui est mis à part.
batch-samples = Quelques exemples
batch-changed = { $n ->
    [one] { $n } a changé depuis le comptage et a été laissée telle quelle :
   *[other] { $n } ont changé depuis le comptage et ont été laissées telles quelles :
}
batch-kept = { $n ->
    [one] { $n } a changé depuis le refus et a été laissée telle quelle :
   *[other] { $n } ont changé depuis le refus et ont été laissées telles quelles :
}
batch-decline-button = { $n ->
    [one] Refuser cette entrée
   *[other] Refuser ces { $n } entrées
}
batch-decline-hint = Motif : « { $reason } ». Personne ne reçoit d’e-mail. Le refus avance tout seul ; il peut être arrêté, et annulé en entier pendant 30 jours. Une entrée qui change avant son tour est laissée telle quelle et nommée ici.
batch-go-on-button = Poursuivre le refus
batch-stop-button = Arrêter
batch-undo-button = { $n ->
    [one] Remettre cette entrée à part
   *[other] Remettre ces { $n } entrées à part
}
batch-another = Choisir à nouveau

rule-rate = Mise à part : beaucoup de signatures sont venues d’un même réseau en peu de temps.
rule-honeypot = Mise à part : un champ caché, que personne ne voit, a été rempli.
rule-speed = Mise à part : le formulaire est revenu plus vite qu’on ne peut le lire.
