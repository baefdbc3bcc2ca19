## Signer
sign-title = Signer la déclaration
sign-fax = Laissez ce champ vide
sign-kind = Qui signe ?
sign-as-organisation = Je signe au nom d’une organisation, avec son accord.
sign-as-individual = Je signe à titre personnel.
sign-as-affiliated = Je signe à titre personnel ; mon organisation est citée pour m’identifier.
sign-for-organisation = Vous signez au nom d’une organisation, avec son accord.
sign-for-individual = Vous signez à titre personnel.
sign-for-affiliated = Vous signez à titre personnel ; votre organisation est citée pour vous identifier.
sign-kind-change = Modifier
sign-organisation-name = Nom de l’organisation
sign-your-name = Votre nom
sign-country = Pays
sign-country-unknown = Nous ne connaissons pas de pays nommé { $text } ; cette mention figurera donc comme votre lieu. Pour la changer, revenez en arrière.
sign-position = Votre fonction dans l’organisation
sign-position-hint = Non publiée.
sign-more-organisation = Plus sur l’organisation (facultatif)
sign-more-person = Plus sur vous (facultatif)
sign-risk = Publier votre nom est-il risqué ?
sign-expired = Le formulaire avait expiré. Rien n’a été envoyé, et rien de ce que vous avez écrit n’est perdu. Vérifiez et envoyez maintenant.
sign-name = Nom
sign-name-hint = Tel qu’il doit figurer dans la liste.
sign-short-name = Sigle ou nom court
sign-short-name-hint = Par exemple RPI.
sign-other-name = Nom dans une autre langue ou écriture
sign-other-name-hint = Il figure après le nom principal.
sign-affiliation = Votre organisation
sign-affiliation-hint = Citée uniquement pour vous identifier. Cela ne veut pas dire que l’organisation signe.
sign-place = Ville ou région
sign-category = Groupe dans la liste
sign-category-none = Choisissez
sign-role = Profession ou titre
sign-role-hint = Figure après votre nom.
sign-authority-hint = Nous pourrons vous demander qui a pris la décision. Attendez que votre organisation ait décidé.
sign-website = Site web
sign-website-hint = Il nous aide à vérifier l’organisation. Publié dans les fichiers de la liste (CSV, JSON).
sign-email = Votre adresse e-mail
sign-email-hint = Pour confirmer votre signature et vous informer de la suite. Jamais publiée.
sign-display = Affichage de votre nom
sign-launch-on = La présentation est prévue le { $date }.
risk-heading = Avant de signer
risk-public = La liste est publique. Chacun peut la lire, la copier et la conserver, même après votre retrait.
risk-choice = Si la publication de votre nom peut vous nuire, à vous ou à d’autres, choisissez « compter sans publier mon nom », ou ne signez pas. Les deux choix sont possibles.
risk-data = Nous conservons votre adresse e-mail pour confirmer votre signature et vous écrire à son sujet. Nous ne conservons pas votre adresse IP.
sign-check = Continuer
sign-check-hint = Vous verrez ensuite votre entrée dans la liste. Rien n’est encore envoyé.
sign-preview-heading = Votre entrée dans la liste
sign-preview-kind = Vous signez comme
sign-preview-text = Texte
sign-send = Envoyer
sign-edit = Modifier

## Regardez votre messagerie
inbox-title = Consultez votre messagerie
inbox-sent = { $n ->
    [one] Nous avons envoyé un message à cette adresse. Rien n’est encore public. Ouvrez le message et confirmez dans un délai de { $n } jour.
   *[other] Nous avons envoyé un message à cette adresse. Rien n’est encore public. Ouvrez le message et confirmez dans un délai de { $n } jours.
}
inbox-look-for = Le message contient un lien et un code. Ouvrez le lien, ou tapez le code ici. L’un des deux suffit.
inbox-outbox = Ce site n’envoie pas de messages. Ils sont gardés au bureau, où l’on peut les lire :
inbox-outbox-link = Boîte d’envoi locale
inbox-code = Code du message
inbox-code-hint = Majuscules ou minuscules, peu importe.
inbox-code-send = Continuer
inbox-none-heading = Si vous ne recevez rien
inbox-none-wait = Attendez quelques minutes. Certains serveurs retardent le premier message d’un nouvel expéditeur.
inbox-none-folder = Regardez dans le dossier des indésirables.
inbox-none-again = Vérifiez l’adresse que vous avez donnée. Si elle était fausse, signez simplement de nouveau. Nous supprimerons le premier essai.
inbox-none-limit = Si plusieurs formulaires ont été envoyés avec cette adresse, le prochain message viendra plus tard. Le lien d’un message précédent montre aussi votre signature.

## Ce qu’il faut revoir dans un formulaire
trouble-kind-missing = Indiquez qui signe.
trouble-name-missing = Indiquez le nom qui doit figurer dans la liste.
trouble-organisation-missing = Indiquez le nom de l’organisation.
trouble-role-missing = Indiquez votre fonction dans l’organisation.
trouble-desk-role-missing = Choisissez un rôle.
trouble-desk-last-convenor = Personne d’autre n’est à l’initiative. Donnez d’abord ce rôle à quelqu’un d’autre.
trouble-affiliation-missing = Indiquez votre organisation, ou signez à titre personnel sans elle.
trouble-email-missing = Indiquez une adresse e-mail. Il nous la faut pour vous demander de confirmer.
trouble-email-unreadable = Cela ne ressemble pas à une adresse e-mail. Un exemple : nom@example.org
trouble-too-long = { $n ->
    [one] Employez { $n } caractère au plus.
   *[other] Employez { $n } caractères au plus.
}
trouble-has-link = Ne mettez pas d’adresse web dans le nom.
trouble-odd-start = Un nom ne peut pas commencer par = + - ou @.
trouble-hidden-characters = Il contient des caractères cachés. Tapez-le de nouveau au lieu de le coller.
trouble-website-unreadable = Cela ne ressemble pas à une adresse web. Un exemple : https://example.org
trouble-category-missing = Choisissez un des groupes.
trouble-code-missing = Tapez le code du message.
trouble-code-wrong = Ce code est faux ou n’est plus valable. Comparez-le avec celui du message.
trouble-tick-missing = Cochez la case si c’est ce que vous voulez.
trouble-entry-missing = Cochez-en au moins une.
trouble-wish-missing = Modifiez un champ, ou écrivez ce qu’il faut changer.
trouble-answer-missing = Écrivez une réponse.
trouble-title-missing = Indiquez un titre.
trouble-text-missing = Indiquez un texte.
trouble-date-unreadable = Écrivez la date ainsi : année-mois-jour, par exemple 2026-03-31.
trouble-closes-before-opens = La collecte serait close avant d’ouvrir. Vérifiez les deux dates.
trouble-closing-past = L’heure de clôture est passée. Indiquez-en une plus tardive, ou aucune.
trouble-controller-missing = Indiquez l’organisme responsable des données des signataires.
trouble-zone-unknown = Ce fuseau horaire n’est pas connu. Un exemple : Europe/Paris
trouble-language-unknown = Indiquez un code de langue, par exemple en, es, fr ou ar.
trouble-slug-unfit = Employez seulement des lettres minuscules de a à z, des chiffres et des traits d’union.
trouble-slug-taken = Une autre déclaration a cette adresse. Choisissez-en une autre.
trouble-line-unreadable = La ligne { $n } ne peut pas être lue. Regardez le modèle au-dessus du champ.
trouble-demand-empty = La ligne { $n } ne nomme aucun destinataire, ou ne dit rien.
trouble-group-repeated = La ligne { $n } répète le mot court d’une autre ligne.
trouble-file-missing = Choisissez un fichier ou collez le texte.
trouble-file-unreadable = Ce fichier ne peut pas être lu. Enregistrez-le dans un autre format, ou collez le texte.
trouble-no-entries-found = Aucune liste n’a été trouvée. Vérifiez que chaque nom a sa propre ligne.
trouble-reason-missing = Choisissez une raison. Le signataire la lira.
trouble-contact-reason-missing = Indiquez pourquoi il vous faut l’adresse.
trouble-question-missing = Écrivez une question.
trouble-translation-exists = Il y a déjà un texte dans cette langue.
trouble-in-language = { $language } : { $trouble }
