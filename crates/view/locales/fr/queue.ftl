## Le bureau : file d’attente
queue-title = En attente d’une décision
queue-empty = Rien n’attend.
queue-order = les plus anciennes d’abord
queue-what-heading = Ce que fait chaque acte
queue-what-accept = Met la ligne dans la liste (ou dans le compte) et prévient le signataire par e-mail.
queue-what-decline = La laisse hors de la liste. Le signataire apprend la raison par e-mail, sauf pour « pas sérieux ».
queue-what-ask = Envoie votre question par e-mail. La signature attend la réponse.
queue-what-move = La ligne suivante et la précédente.
queue-accept-page = { $n ->
    [one] Accepter la seule ligne de cette page qui ne soulève aucun doute
   *[other] Accepter les { $n } lignes de cette page qui ne soulèvent aucun doute
}
queue-accept-page-hint = Confirmées par le signataire, rien de semblable parmi les autres, aucune règle contre elles, ni question ni demande en suspens. Seules les lignes de cette page sont acceptées, et telles qu’elles sont ici : celle qui change entre-temps est laissée. Cela ne peut pas s’annuler d’un coup.
queue-set-apart = { $n ->
    [one] { $n } ligne a été mise à part par une règle
   *[other] { $n } lignes ont été mises à part par une règle
}
queue-set-apart-title = Mises à part par une règle
queue-set-apart-hint = Chacune dit quelle règle l’a mise à part. Elles ne se trouvent jamais parmi les autres ; chacune se décide seule, et beaucoup peuvent être refusées d’un coup.
queue-set-apart-empty = Rien n’est mis à part.
queue-comparing = Les noms sont encore en cours de comparaison : { $done } sur { $all } pour l’instant. D’autres ressemblances peuvent apparaître ; merci de regarder à nouveau dans un instant.
queue-changed = Cette ligne a changé depuis que vous avez ouvert la page. Merci de la revoir avant de décider.
queue-unsent = Votre question n’a pas été envoyée :
queue-age = attend depuis { $age }
queue-late = plus de 7 jours
queue-authority-yes = pouvoir coché
queue-authority-no = pouvoir non coché
queue-answer = Réponse du signataire :
queue-wish = Demande une correction :
queue-reason = Raison
queue-reason-none = Choisissez
queue-question = Question au signataire
queue-ask-send = Envoyer la question
act-accept = Accepter
act-decline = Ne pas accepter
act-ask = Demander
source-confirmed = confirmée le { $date }
source-reported = communiquée par l’organisme à l’initiative, ligne { $line } de
band-same = Presque sûrement la même que
band-review = Peut-être la même que
band-related = Apparentée, mais pas la même :
undo-accepted = Vous avez accepté { $name }.
undo-declined = Vous n’avez pas accepté { $name }.
undo-merged = Vous avez dit que { $name } est la même qu’une autre.
undo-button = Annuler

## Le bureau : une signature
axis-confirmation = Confirmation
axis-moderation = Modération
axis-standing = Situation
confirmation-none = non confirmée
confirmation-done = confirmée
confirmation-reported = communiquée par l’organisme à l’initiative
moderation-waiting = en attente
moderation-question = une question est ouverte
moderation-quarantined = mise de côté par une règle
moderation-accepted = acceptée
moderation-declined = non acceptée
standing-live = tient
standing-withdrawn = retirée
standing-merged = réunie avec une autre
standing-erased = effacée
sign-on-version = Version signée
sign-on-received = Reçue
sign-on-contact = Adresse
sign-on-no-contact = aucune
sign-on-decide = Décider
sign-on-open-contact = Montrer l’adresse entière
sign-on-open-reason = Pour quoi vous la faut-il ?
sign-on-open-hint = La raison est inscrite au registre avec votre nom.
correction-heading = La correction demandée
correction-hint = Changez seulement ce que le signataire demande.
correction-note = Mot au signataire
correction-note-hint = Il part avec la réponse. Vous pouvez laisser vide.
correction-make = Faire la correction
correction-decline = Laisser tel quel
