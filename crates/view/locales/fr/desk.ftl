## Le bureau : autour de ses pages
desk-nav = Bureau
desk-home = Déclarations au bureau
desk-paste = Coller un document
desk-outbox = Boîte d’envoi locale
desk-people = Personnes au bureau
desk-sign-out = Sortir
desk-statement-nav = Cette déclaration
desk-tab-statement = Déclaration
desk-tab-queue = File d’attente
desk-tab-import = Importer
desk-tab-record = Registre
desk-tab-public = Page publique
desk-sign-in-title = Le bureau
desk-sign-in-lead = Pour celles et ceux qui portent la déclaration et qui modèrent. Nous envoyons un lien d’entrée à votre adresse. Il ne faut pas de mot de passe.
desk-sign-in-email = Adresse e-mail
desk-sign-in-send = M’envoyer un lien
desk-sign-in-sent = Si cette adresse fait partie du bureau, un message avec un lien est en route. Le lien vaut une fois, pendant 30 minutes.
desk-sign-in-again = Demander un autre lien
desk-enter-lead = Avec ce bouton, vous entrez sur cet appareil. Le lien vaut une fois.
desk-enter-button = Entrer au bureau
desk-enter-unknown = Ce lien a déjà servi ou est trop ancien. Merci d’en demander un autre.

## Le bureau : première page
desk-empty = Il n’y a pas encore de déclaration. Prenez le document que vous avez, avec sa liste, et collez-le en entier.
desk-waiting = { $n ->
    [one] { $n } en attente
   *[other] { $n } en attente
}
desk-set-apart = { $n ->
    [one] { $n } mise à part
   *[other] { $n } mises à part
}
desk-none-waiting = aucune en attente
desk-oldest = la plus ancienne depuis { $age }
desk-listed = { $n } dans la liste
desk-unsettled = { $n ->
    [one] { $n } ligne importée à régler
   *[other] { $n } lignes importées à régler
}
desk-paste-button = Coller votre document en entier
desk-new-button = Commencer une autre déclaration
desk-paste-hint = Le titre, la date, le texte et la liste sont cherchés dans le document et vous sont montrés à part. Rien ne devient public ainsi.
desk-mails-heading = Messages
desk-mails-queued = { $n ->
    [one] { $n } message attend son envoi
   *[other] { $n } messages attendent leur envoi
}
desk-mails-failed = { $n ->
    [one] { $n } message n’a pas pu partir
   *[other] { $n } messages n’ont pas pu partir
}
desk-mails-held = { $n ->
    [one] { $n } d’entre eux attend l’heure suivante.
   *[other] { $n } d’entre eux attendent l’heure suivante.
}
desk-mails-held-why = On a demandé plus de messages qu’il n’en peut partir en une heure. Quelqu’un inonde peut-être le formulaire. La personne qui gère le serveur fixe combien peuvent partir.
desk-stop-heading = Suspendre toutes les signatures
desk-stop-text = Suspend aussitôt la signature de toutes les déclarations de ce site. On peut toujours les lire.
desk-stop-is-stopped = La signature est suspendue sur tout le site.
desk-stop-notice = Avis pour les lecteurs
desk-stop-site = Suspendre la signature sur tout le site
desk-resume-site = Reprendre la signature
desk-site-stopped = La signature est suspendue sur tout le site.

## Le bureau : après un acte
done-accepted = { $name } : accepté.
done-declined = { $name } : non accepté.
done-asked = La question à { $name } est partie.
done-undone = La décision sur { $name } est annulée.
done-signer-left = La signature de { $name } a été retirée entre-temps ; cela ne peut plus être annulé. Rien n’a changé.
done-bulk = { $n ->
    [one] { $n } signature a été acceptée.
   *[other] { $n } signatures ont été acceptées.
}
done-bulk-left = Laissées telles quelles, car quelque chose a changé depuis que vous avez ouvert la page : { $names }.
done-already-accepted = { $by } l’avait déjà acceptée, il y a { $when }. Rien n’a été changé.
done-already-declined = { $by } avait déjà décidé de ne pas l’accepter, il y a { $when }. Rien n’a été changé.
done-changed = { $name } a changé depuis que vous avez ouvert la page. Rien n’a été fait.
done-nothing-to-undo = Il n’y a plus rien à annuler.
done-correction-made = La correction est faite. Le signataire reçoit un message.
done-correction-declined = La ligne reste telle quelle. Le signataire reçoit un message.
done-contact-opened = L’adresse est montrée plus bas. C’est inscrit au registre.
done-draft-saved = Enregistré.
done-draft-created = Le brouillon est fait. Maintenant : réglez les doutes de la liste, puis ouvrez la signature.
done-translation-saved = La traduction est enregistrée.
done-opened = La signature est ouverte.
done-published = La déclaration est publique. La ligne ci-dessous dit quand on peut signer.
done-already-open = La signature est déjà ouverte. Rien n’a changé.
done-not-open = La signature n’est pas ouverte. Rien n’a changé.
done-closed = La signature est close.
done-stopped = La signature est suspendue.
done-resumed = La signature reprend.
done-stop-lifted = La suspension est levée. On ne peut pourtant pas signer maintenant : la ligne ci-dessous dit pourquoi.
done-site-stopped = La signature est suspendue sur tout le site.
done-site-resumed = La signature reprend.
done-launched = { $n ->
    [one] { $n } nom est montré maintenant.
   *[other] { $n } noms sont montrés maintenant.
}
done-imported = { $n ->
    [one] { $n } nom attend d’être réglé.
   *[other] { $n } noms attendent d’être réglés.
}
done-imported-before = Cette liste avait déjà été lue. Rien n’a été changé.
done-settled = { $n ->
    [one] { $n } nom réglé.
   *[other] { $n } noms réglés.
}
done-invited = L’invitation est en route.
done-removed = Cette personne ne peut plus entrer.
