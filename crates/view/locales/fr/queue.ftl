## L’espace d’équipe : file d’attente
queue-title = À vérifier
signatures-title = Toutes les signatures
table-search = Nom, lieu ou domaine e-mail
table-kind = Type
table-every-kind = Tous les types
table-way = Origine
table-every-way = Formulaire et listes
table-sort = Ordre
table-show = Afficher
table-of-list = Entrées de cette liste uniquement :
table-to-review = Revenir à la liste
table-parts = Ce qui est affiché
table-tick = Cocher
table-entry = Entrée telle qu’elle paraîtrait
table-mail = Domaine e-mail
table-state = État
table-age = Attente
table-acts = Ce que vous pouvez faire
table-what-tick = Les entrées sans aucune marque sont déjà cochées. La barre du bas agit sur ce qui est coché dans cette page.
table-none = Il n’y a aucune entrée de ce type.
table-nothing-found = Aucun résultat.
kind-short-organisation = Organisation
kind-short-individual = Personne
kind-short-affiliated = Avec organisation
part-all = Toutes
part-waiting = En attente
part-clear = Sans alerte
part-twice = Peut-être en double
part-flagged = Signalées
part-answered = Réponse reçue
part-wishes = Corrections
part-mine = Mes questions
part-set-apart = Mises à part
part-accepted = Acceptées
part-declined = Refusées
part-unconfirmed = Pas encore confirmées
part-withdrawn = Retirées
part-joined = Réunies
sort-oldest = Les plus anciennes
sort-newest = Les plus récentes
sort-name = Par nom
sort-place = Par lieu
way-form = Par formulaire
way-import = D’une liste
warning-addressee = Porte le nom d’un destinataire de la déclaration
warning-advertising = Ressemble à de la publicité
warning-rude = Contient une insulte
warning-placeholder = Ressemble à un essai
warning-declined-before = Une entrée de ce nom a déjà été refusée
warning-no-vowel = Contient un mot imprononçable
warning-too-short = Nom très court
warning-capitals = Majuscules uniquement
warning-free-mail = Organisation avec une adresse e-mail gratuite
mail-website = = site web
mail-free = e-mail gratuit
queue-asked = Question :
queue-unanswered = Pas encore de réponse
suspects-joined = Comptée avec elle :
suspects-further = { $n ->
    [one] Peut-être liée : { $n } entrée
   *[other] Peut-être liées : { $n } entrées
}
suspect-tokens = Mots comparés
verdict-same-takes-place = La même : cette confirmation la remplace
act-decline-more = Refuser…
act-ask-more = Question…
act-correct-more = Corriger…
act-reopen = Annuler la décision
ticked-accept = Accepter les entrées cochées
ticked-decline = Refuser les entrées cochées
ticked-ask = Envoyer la question
undo-accepted-all = { $n ->
    [one] Vous avez accepté { $n } entrée.
   *[other] Vous avez accepté { $n } entrées.
}
undo-declined-all = { $n ->
    [one] Vous avez refusé { $n } entrée.
   *[other] Vous avez refusé { $n } entrées.
}
undo-all-button = { $n ->
    [one] Annuler
   *[other] Annuler les { $n }
}
done-ticked-declined = { $n ->
    [one] { $n } signature a été refusée.
   *[other] { $n } signatures ont été refusées.
}
done-ticked-asked = { $n ->
    [one] La question a été envoyée à { $n } signataire.
   *[other] La question a été envoyée à { $n } signataires.
}
done-ticked-reopened = { $n ->
    [one] { $n } décision a été annulée.
   *[other] { $n } décisions ont été annulées.
}
done-noted = La note est ajoutée.
correction-heading-own = Corriger l’entrée
correction-hint-own = L’historique garde les deux versions. La personne qui a une adresse e-mail est prévenue.
correction-role = Fonction ou profession
correction-affiliation = Organisation d’appartenance
note-heading = Note pour l’équipe
note-label = Note
note-hint = Seule l’équipe la voit, dans l’historique de cette entrée. Elle est effacée avec l’entrée.
note-button = Ajouter la note
export-heading = Télécharger en CSV
export-hint = Le fichier contient ce qui est affiché ici, toutes pages comprises. Le téléchargement est noté dans l’historique.
export-addresses = Avec les adresses e-mail
export-why = Pourquoi avez-vous besoin des adresses ?
export-button = { $n ->
    [one] Télécharger { $n } signature
   *[other] Télécharger { $n } signatures
}
trouble-nothing-ticked = Cochez au moins une entrée.
trouble-note-missing = Écrivez une note.
act-noted = Note
act-exported = Signatures téléchargées
queue-empty = Rien n’est en attente.
queue-what-heading = Ce que fait chaque action
queue-what-accept = Ajoute l’entrée à la liste (ou seulement au total) et prévient le signataire par e-mail.
queue-what-decline = Laisse l’entrée hors de la liste. Le signataire apprend le motif par e-mail, sauf pour « pas authentique ».
queue-what-ask = Envoie votre question par e-mail. La signature reste en attente jusqu’à la réponse.
queue-what-move = L’entrée suivante et la précédente.
queue-set-apart-hint = Chaque entrée indique la règle qui l’a mise à part. Ces entrées ne sont jamais mêlées aux autres ; vous décidez pour chacune, et vous pouvez en refuser beaucoup à la fois.
queue-set-apart-empty = Rien n’est mis à part.
queue-comparing = Les noms sont encore en cours de comparaison : { $done } sur { $all } pour l’instant. D’autres ressemblances peuvent apparaître ; regardez de nouveau dans un instant.
queue-changed = Cette entrée a changé depuis que vous avez ouvert la page. Relisez-la avant de décider.
queue-unsent = Votre question n’a pas été envoyée :
queue-age = attend depuis { $age }
queue-late = plus de 7 jours
queue-authority-yes = accord déclaré
queue-authority-no = accord non déclaré
queue-answer = Réponse du signataire :
queue-wish = Demande une correction :
queue-reason = Motif
queue-question = Question au signataire
queue-ask-send = Envoyer la question
act-accept = Accepter
act-decline = Refuser
act-ask = Poser une question
source-confirmed = confirmée le { $date }
source-unconfirmed = La boîte de réception n’a pas encore répondu
source-reported = ajoutée par la coalition, ligne { $line } de
band-same = Très probablement la même que
band-review = Peut-être la même que
band-related = Peut-être liée :
undo-accepted = Vous avez accepté { $name }.
undo-declined = Vous avez refusé { $name }.
undo-merged = Vous avez indiqué que { $name } est la même qu’une autre.
undo-button = Annuler

## L’espace d’équipe : une signature
axis-confirmation = Confirmation
axis-moderation = Modération
axis-standing = Situation
confirmation-none = non confirmée
confirmation-done = confirmée
confirmation-reported = ajoutée par la coalition, non confirmée
moderation-waiting = en attente
moderation-question = une question est ouverte
moderation-quarantined = mise à part par une règle
moderation-accepted = acceptée
moderation-declined = refusée
standing-live = valable
standing-withdrawn = retirée
standing-merged = réunie avec une autre
standing-erased = effacée
sign-on-version = Version signée
sign-on-received = Reçue
sign-on-contact = Adresse
sign-on-no-contact = aucune
sign-on-decide = Décider
sign-on-open-contact = Montrer l’adresse entière
sign-on-open-reason = Pourquoi en avez-vous besoin ?
sign-on-open-hint = La raison est notée dans l’historique avec votre nom.
correction-heading = La correction demandée
correction-hint = Changez seulement ce que le signataire demande.
correction-note = Note au signataire
correction-note-hint = Elle est envoyée avec la réponse. Vous pouvez laisser vide.
correction-make = Faire la correction
correction-decline = Laisser tel quel
