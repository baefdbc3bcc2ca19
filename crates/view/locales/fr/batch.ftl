## Le bureau : en refuser beaucoup d’un coup
batch-title = En refuser beaucoup d’un coup
batch-lead = Seul ce qu’une règle a mis à part peut être choisi ici ; ce qui attend parmi les autres n’est jamais touché. On compte et on montre d’abord. Personne ne reçoit de courriel.
batch-rule = Quelle règle les a mises à part
batch-any-rule = n’importe quelle règle
batch-rule-rate = beaucoup de signatures d’un même réseau en peu de temps
batch-rule-honeypot = un champ caché a été rempli
batch-rule-speed = le formulaire est revenu plus vite qu’on ne peut le lire
batch-domain = Domaine de courriel
batch-domain-hint = Ce qui suit le @, par exemple mail.example. Les adresses sont comparées et ne sont pas montrées.
batch-name = Dans le nom
batch-name-hint = Un mot ou une partie de mot ; la casse et les accents ne comptent pas.
batch-from = En attente depuis ce moment ou plus tard
batch-until = En attente depuis avant ce moment
batch-count-button = Les compter
batch-count-hint = Compter ne change rien.
batch-earlier = Refusées ensemble auparavant
batch-counted = { $n ->
    [one] { $n } ligne est comptée. Rien n’a encore été fait.
   *[other] { $n } lignes sont comptées. Rien n’a encore été fait.
}
batch-declining = { $done } sur { $all } refusées pour l’instant.
batch-stopped = Arrêté : { $done } sur { $all } ont été refusées.
batch-declined = { $n ->
    [one] { $n } ligne a été refusée.
   *[other] { $n } lignes ont été refusées.
}
batch-undoing = { $done } sur { $all } remises à part pour l’instant.
batch-undone = { $n ->
    [one] { $n } ligne est remise à part.
   *[other] { $n } lignes sont remises à part.
}
batch-look-again = Regarder à nouveau
batch-everything = Rien n’a été choisi : c’est tout ce qui est mis à part.
batch-samples = Quelques-unes d’entre elles
batch-changed = { $n ->
    [one] { $n } a changé depuis le comptage et a été laissée telle quelle :
   *[other] { $n } ont changé depuis le comptage et ont été laissées telles quelles :
}
batch-kept = { $n ->
    [one] { $n } a changé depuis le refus et a été laissée telle quelle :
   *[other] { $n } ont changé depuis le refus et ont été laissées telles quelles :
}
batch-decline-button = { $n ->
    [one] Refuser cette ligne
   *[other] Refuser ces { $n } lignes
}
batch-decline-hint = Refusées comme « pas sérieux » : personne ne reçoit de courriel. Cela avance tout seul, peut être arrêté, et peut être annulé en entier pendant 30 jours. Une ligne qui change avant son tour est laissée et nommée ici.
batch-go-on-button = Continuer à refuser
batch-stop-button = Arrêter
batch-undo-button = { $n ->
    [one] Remettre cette ligne à part
   *[other] Remettre ces { $n } lignes à part
}
batch-another = Choisir à nouveau

rule-rate = Mise à part : beaucoup de signatures sont venues d’un même réseau en peu de temps.
rule-honeypot = Mise à part : un champ caché, que personne ne voit, a été rempli.
rule-speed = Mise à part : le formulaire est revenu plus vite qu’on ne peut le lire.
