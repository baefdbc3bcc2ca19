# D’autres programmes, prévenus de ce qui se passe.
webhooks-title = Webhooks
webhooks-text = Un autre programme, le vôtre ou celui d’un partenaire, est prévenu dès que quelque chose devient public. Il n’apprend rien que la page publique ne montre.
webhooks-none = Aucun programme n’est encore prévenu.
webhooks-list-heading = Qui est prévenu
webhooks-add-heading = Ajouter un webhook
webhooks-url = Adresse du programme
webhooks-url-hint = Commence par https://
webhooks-occasions = Prévenu quand
webhooks-add = Ajouter le webhook
webhooks-secret-heading = Secret du nouveau webhook
webhooks-secret-text = Le programme en a besoin pour vérifier qu’un message vient d’ici. Copiez-le maintenant : il ne sera plus affiché.
webhooks-delivered = { $n ->
    [one] { $n } message reçu
   *[other] { $n } messages reçus
  }
webhooks-last = Le dernier : { $date }
webhooks-waiting = { $n ->
    [one] { $n } message en attente
   *[other] { $n } messages en attente
  }
webhooks-given-up = { $n ->
    [one] { $n } message abandonné
   *[other] { $n } messages abandonnés
  }
webhooks-problem = Dernier essai, { $date } : { $why }
webhooks-test = Envoyer un essai
webhooks-remove = Retirer
webhook-unreachable = personne ne répond à cette adresse. Nous réessayons pendant trois jours environ.
webhook-slow = le programme a mis trop de temps à répondre. Nous réessayons pendant trois jours environ.
webhook-refused = le programme n’a pas accepté le message. Nous réessayons pendant trois jours environ.
webhook-moved = le programme nous renvoie à une autre adresse. Ajoutez un webhook avec celle-ci et retirez l’ancien.
webhook-inner = l’adresse mène à un réseau qui n’est pas public. Rien n’y est envoyé.
webhook-gone = le programme dit qu’il n’existe plus. Plus rien n’est envoyé ; un essai relance l’envoi.
occasion-accepted = une signature compte
occasion-withdrawn = une signature ne compte plus
occasion-opened = la signature ouvre
occasion-closed = la signature se termine
act-webhook-added = Webhook ajouté
act-webhook-removed = Webhook retiré
done-webhook-added = Le webhook a été ajouté.
done-webhook-removed = Le webhook a été retiré.
done-webhook-tested = Un essai est en route. Rechargez cette page dans un instant pour voir s’il est arrivé.
trouble-webhook-address = Ce n’est pas l’adresse d’un programme. Elle commence par https:// et ne contient pas de mot de passe.
trouble-webhook-inner = Cette adresse se trouve dans un réseau qui n’est pas public. Donnez-en une que tout le monde peut joindre.
trouble-webhook-occasions = Cochez au moins une occasion.
trouble-webhook-many = Une déclaration a au plus { $n } webhooks. Retirez-en un d’abord.
