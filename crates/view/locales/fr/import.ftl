## L’espace d’équipe : importer et régler
import-title = Importer une liste
import-lead = Pour une liste qui existe déjà. Aucune ligne n’est perdue. Les noms portent la mention « non confirmé ». Si l’un de ces signataires signe aussi ici, vous pouvez compter les deux comme une seule signature, et la mention disparaît.
import-file = Fichier
import-file-hint = Texte, CSV, Excel (xlsx), Word (docx), OpenDocument (odt, ods), PDF ou HTML.
import-list = Ou collez la liste
import-list-hint = Un nom par ligne. Les numéros peuvent rester.
import-send = Lire la liste
import-earlier = Listes déjà lues
lines-total = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
lines-entries = { $n ->
    [one] { $n } nom
   *[other] { $n } noms
}
lines-headings = { $n ->
    [one] { $n } titre
   *[other] { $n } titres
}
lines-duplicates = { $n ->
    [one] { $n } doublon
   *[other] { $n } doublons
}
lines-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
lines-text = { $n ->
    [one] { $n } ligne de texte
   *[other] { $n } lignes de texte
}
lines-blank = { $n ->
    [one] { $n } ligne vide
   *[other] { $n } lignes vides
}
line-heading = titre
line-duplicate = doublon
line-question = question
line-text = texte
review-title = Vérifier la liste
review-progress = { $done } sur { $total } vérifiés
review-look-through = { $n ->
    [one] Parcourir { $n } entrée sans alerte
   *[other] Parcourir { $n } entrées sans alerte
}
review-look-through-some = Parcourir les entrées sans alerte
review-show-open = Ne montrer que ce qui reste : { $n }
review-show-all = Montrer toute la liste : { $n }
review-hint = Rien ne figure dans la liste tant que vous ne l’avez pas accepté. Ce qui est refusé reste dans l’historique.
review-line = ligne { $n }
review-number = numéro imprimé { $n }
review-seq = { $n }.
review-asked = Lignes qui ressemblent à des noms mais ne sont pas dans la liste : { $n }
review-asked-hint = Ajoutez celles qui sont des noms. Elles attendent ensuite d’être vérifiées comme les autres.
review-duplicates = Identiques à la lettre près à un autre nom, et laissées de côté : { $n }
review-duplicates-hint = Deux personnes peuvent porter le même nom : celle qui n’est pas la même peut être ajoutée aussi.
review-take = Ajouter ce nom
review-take-in = Ajouter aussi
review-put-back = Ce n’est pas un nom
review-others = Lignes qui ne sont pas des noms
settled-accepted = Accepté tel que lu
settled-corrected = Corrigé
settled-declined = Refusé
settled-same-as = Le même que le nom { $n }
settled-same-elsewhere = Comptée avec une autre signature
settle-correct-save = Enregistrer cette lecture
settle-kind = Type
doubt-gap-before = Numéros manquants avant : { $missing }
doubt-restart = Les numéros recommencent ici
doubt-repeat = Le même numéro apparaît deux fois
doubt-out-of-order = Le numéro n’est pas dans l’ordre
doubt-shared-line = Partage sa ligne avec un autre nom
doubt-joined-lines = Lu sur plusieurs lignes
doubt-possible-typo = Peut-être une faute de frappe : { $printed }. À lire peut-être : { $suggested }
doubt-individual-among-organisations = Une personne parmi des organisations ?
doubt-mixed-script = Lettres d’écritures différentes dans un mot
doubt-bidi-control = Caractères cachés qui changent le sens de l’écriture
doubt-url-in-name = Une adresse web dans le nom
doubt-contact-removed = Une adresse ou un numéro a été laissé de côté ; sa place n’est pas dans une liste publique
doubt-from-mail = Tiré d’un e-mail : vérifiez le nom, et si l’expéditeur signe vraiment
doubt-role-apart = Le nom et la fonction se suivaient sans signe entre eux : vérifiez où finit le nom
doubt-unsure-kind = On ne sait pas si c’est une organisation ou une personne
doubt-other = À regarder : { $code }
import-pasted =
    { $n ->
        [one] Collé le { $date } ({ $n } nom)
       *[other] Collé le { $date } ({ $n } noms)
    }
