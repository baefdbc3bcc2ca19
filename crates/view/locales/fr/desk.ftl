## Le bureau : autour de ses pages
desk-nav = Espace d’équipe
desk-menu = Menu
desk-home = Déclarations
desk-paste = Coller un document
desk-outbox = Boîte d’envoi locale
desk-people = Équipe
desk-sign-out = Se déconnecter
desk-statement-nav = Cette déclaration
desk-tab-import = Importer
desk-tab-record = Historique
desk-tab-public = Page publique
desk-sign-in-title = Espace d’équipe
desk-sign-in-lead = Pour l’équipe qui porte une déclaration. Nous envoyons à votre adresse un lien de connexion. Aucun mot de passe n’est nécessaire.
desk-sign-in-email = Adresse e-mail
desk-sign-in-send = M’envoyer un lien
desk-sign-in-sent = Si cette adresse est celle d’un membre de l’équipe, un message avec un lien est en route. Le lien ne fonctionne qu’une fois, pendant 30 minutes.
desk-sign-in-again = Demander un autre lien
desk-enter-lead = Ce bouton vous connecte sur cet appareil. Le lien ne fonctionne qu’une fois.
desk-enter-button = Se connecter
desk-enter-unknown = Ce lien a déjà servi ou a expiré. Demandez-en un autre.

## Le bureau : première page
desk-empty = Il n’y a pas encore de déclaration. Prenez le document que vous avez, avec sa liste de noms, et collez-le en entier.
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
desk-listed = { $n ->
    [one] { $n } acceptée
   *[other] { $n } acceptées
}
desk-unsettled = { $n ->
    [one] { $n } entrée importée à vérifier
   *[other] { $n } entrées importées à vérifier
}
desk-paste-button = Coller votre document en entier
desk-new-button = Commencer une autre déclaration
desk-paste-hint = Le titre, la date, le texte et la liste sont repérés dans le document et montrés séparément. Rien n’est publié.
desk-mails-heading = Messages
desk-mails-none = Aucun courriel en attente.
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
desk-stop-heading = Suspendre toute collecte de signatures
desk-stop-text = Suspend aussitôt la collecte des signatures pour toutes les déclarations de ce site. On peut toujours les lire.
desk-stop-is-stopped = La collecte des signatures est suspendue sur tout le site.
desk-stop-notice = Avis pour les lecteurs
desk-stop-site = Suspendre la collecte sur tout le site
desk-resume-site = Reprendre la collecte
desk-site-stopped = La collecte des signatures est suspendue sur tout le site.

## Le bureau : après un acte
done-accepted = Signature acceptée : { $name }
done-declined = Signature refusée : { $name }
done-asked = La question à { $name } a été envoyée.
done-undone = La décision sur { $name } est annulée.
done-signer-left = La signature de { $name } a été retirée entre-temps ; cela ne peut plus être annulé. Rien n’a été changé.
done-bulk = { $n ->
    [one] { $n } signature a été acceptée.
   *[other] { $n } signatures ont été acceptées.
}
done-bulk-left = Laissées telles quelles, car quelque chose a changé depuis que vous avez ouvert la page : { $names }.
done-already-accepted = { $by } l’avait déjà acceptée, il y a { $when }. Rien n’a été changé.
done-already-declined = { $by } l’avait déjà refusée, il y a { $when }. Rien n’a été changé.
done-changed = { $name } a changé depuis que vous avez ouvert la page. Rien n’a été fait.
done-nothing-to-undo = Il n’y a plus rien à annuler.
done-correction-made = La correction est faite. Le signataire reçoit un message.
done-correction-declined = L’entrée reste telle quelle. Le signataire reçoit un message.
done-contact-opened = L’adresse est montrée ci-dessous. Cela est noté dans l’historique.
done-draft-saved = Enregistré.
done-draft-created = Le brouillon est prêt. Relisez-le tel que le public le verra, puis ouvrez les signatures.
done-translation-saved = La traduction est enregistrée.
done-opened = Les signatures sont ouvertes.
done-published = La déclaration est publique. La ligne ci-dessous dit quand on peut signer.
done-already-open = Les signatures sont déjà ouvertes. Rien n’a été changé.
done-not-open = Les signatures ne sont pas ouvertes. Rien n’a été changé.
done-closed = Les signatures sont closes.
done-stopped = La collecte des signatures est suspendue.
done-resumed = On peut de nouveau signer.
done-stop-lifted = La suspension est levée. On ne peut pas encore signer : la ligne ci-dessous dit pourquoi.
done-site-stopped = La collecte des signatures est suspendue sur tout le site.
done-site-resumed = On peut de nouveau signer.
done-launched = { $n ->
    [one] { $n } nom est maintenant affiché.
   *[other] { $n } noms sont maintenant affichés.
}
done-imported = { $n ->
    [one] { $n } nom attend d’être vérifié.
   *[other] { $n } noms attendent d’être vérifiés.
}
done-imported-before = Cette liste avait déjà été lue. Rien n’a été changé.
done-line-taken = La ligne est maintenant un nom de la liste lue et attend d’être vérifiée.
done-line-put-back = La ligne n’est plus comptée parmi les noms.
done-invited = L’invitation est en route.
done-removed = Cette personne ne peut plus se connecter.
desk-tab-overview = Vue d’ensemble
desk-tab-check = À vérifier
desk-tab-signatures = Toutes les signatures
desk-tab-text = Texte et dates
desk-tab-preview = Aperçu
overview-unconfirmed = { $n ->
    [one] { $n } pas encore confirmée par e-mail
   *[other] { $n } pas encore confirmées par e-mail
}
next-heading = La suite
next-settle = { $n ->
    [one] Vérifier { $n } entrée importée.
   *[other] Vérifier { $n } entrées importées.
}
next-check = { $n ->
    [one] Vérifier { $n } signature. Elle attend depuis { $age }.
   *[other] Vérifier { $n } signatures. La plus ancienne attend depuis { $age }.
}
next-nothing = Rien n’est en attente.
next-settled = { $n ->
    [one] L’entrée importée est vérifiée.
   *[other] Les { $n } entrées importées sont vérifiées.
}
next-preview = Relire le brouillon tel que le public le verra.
next-open = Ensuite, ouvrir les signatures. Le texte vous est montré encore une fois, et une confirmation vous est demandée.
next-opens = Ouverture des signatures le { $date }.
next-launch = Présentation le { $date } : les noms qui l’attendent seront alors publiés.
next-closes = Clôture des signatures le { $date }.
next-share = Envoyez cette adresse à celles et ceux que vous invitez à signer : { $address }
days-heading = Les 14 derniers jours
days-confirmed = { $n ->
    [one] { $n } signature confirmée par e-mail
   *[other] { $n } signatures confirmées par e-mail
}
preview-ribbon = Brouillon.
preview-only-you = Seule votre équipe voit cette page. On ne peut rien y signer.
preview-back = Retour à l’espace d’équipe
preview-page = La page
preview-form = Le formulaire
settings-title = Réglages
settings-name = Nom de ce site
settings-url = Adresse publique
settings-contact = Comment vous joindre
settings-none = Non renseigné
settings-hint = La personne qui gère le serveur fixe ces quatre points dans sa configuration.
kept-title = Votre saisie est toujours là
kept-sign-in = Entre-temps, votre session a pris fin ; rien n’a été enregistré. Connectez-vous de nouveau, dans un autre onglet de ce navigateur. Revenez ensuite sur cette page et continuez.
kept-sign-in-link = Se connecter de nouveau
kept-continue = C’est fait : continuer
kept-send = La page où vous avez écrit était trop ancienne, ou d’une session précédente ; rien n’a encore été enregistré. Vous pouvez maintenant l’envoyer de nouveau.
kept-send-button = Envoyer de nouveau
kept-typed = Votre saisie
