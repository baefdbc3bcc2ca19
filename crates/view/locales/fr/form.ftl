## Signer
sign-title = Signer la déclaration
sign-version = Vous signez la version { $n } du texte.
sign-fax = Laissez ce champ vide
sign-kind = Comment signez-vous ?
sign-as-organisation = Je signe pour une organisation, et j’en ai le droit.
sign-as-individual = Je signe pour moi, comme personne.
sign-as-affiliated = Je signe pour moi, et la liste nomme mon organisation seulement pour dire qui je suis.
sign-group-name = Ce que montre la liste
sign-name = Nom
sign-name-hint = Le nom de l’organisation, ou le vôtre, tel qu’il doit être imprimé.
sign-short-name = Sigle ou nom court
sign-short-name-hint = Seulement si l’organisation en a un, par exemple RPI.
sign-other-name = Nom dans une autre langue ou écriture
sign-other-name-hint = Si vous le souhaitez. Il est imprimé après le premier nom.
sign-affiliation = Votre organisation
sign-affiliation-hint = Elle est imprimée seulement pour vous identifier. L’organisation ne signe pas pour autant.
sign-place = Lieu
sign-place-hint = Une ville, une région ou un pays. Vous pouvez laisser vide.
sign-category = Groupe dans la liste
sign-category-none = Choisissez
sign-group-you = Vous
sign-role = Votre fonction
sign-role-hint = Pour une organisation : ce que vous y faites, par exemple « secrétaire » ; ce n’est pas publié. Une personne peut laisser vide ; ce qui est écrit ici paraît après le nom.
sign-authority = J’ai le pouvoir de signer pour cette organisation.
sign-authority-hint = On vous demandera peut-être qui l’a décidé. Merci de ne pas signer pour une organisation qui n’a pas encore décidé.
sign-website = Site de l’organisation
sign-website-hint = Il aide à voir que l’organisation est bien celle qu’elle dit être, et il est public dans les fichiers de la liste (CSV, JSON). Vous pouvez laisser vide.
sign-email = Adresse e-mail
sign-email-hint = Nous envoyons un message à cette adresse pour que vous puissiez confirmer. Elle n’est jamais montrée.
sign-display = Comment vous paraissez
sign-launch-on = La présentation est prévue le { $date }.
risk-heading = Avant de signer
risk-public = La liste est publique. Chacun peut la lire, la copier et la garder, même après votre retrait.
risk-choice = Si voir votre nom publié peut vous nuire, à vous ou à d’autres, choisissez « dans le compte seulement », ou ne signez pas. Les deux sont bien.
risk-data = Nous gardons votre adresse e-mail pour confirmer votre signature et vous écrire à son sujet. Nous ne gardons pas l’adresse de votre appareil.
sign-check = Voir comment vous paraîtrez
sign-check-hint = Rien n’est encore envoyé. Vous verrez d’abord votre ligne.
sign-preview-heading = Voici comment vous paraîtrez dans la liste
sign-preview-kind = Signe comme
sign-send = Envoyer
sign-edit = Changer quelque chose

## Regardez votre messagerie
inbox-title = Regardez votre messagerie
inbox-sent = { $n ->
    [one] Nous avons envoyé un message à cette adresse. Rien n’est encore public. Ouvrez le message et confirmez dans un délai de { $n } jour.
   *[other] Nous avons envoyé un message à cette adresse. Rien n’est encore public. Ouvrez le message et confirmez dans un délai de { $n } jours.
}
inbox-look-for = Le message contient un lien et un code. Ouvrez le lien, ou tapez le code ici. L’un des deux suffit.
inbox-outbox = Ce site n’envoie pas de messages. Ils sont gardés au bureau, où l’on peut les lire :
inbox-outbox-link = Boîte d’envoi locale
inbox-code = Code du message
inbox-code-hint = Majuscules ou minuscules, peu importe.
inbox-code-send = Continuer
inbox-none-heading = Si aucun message n’arrive
inbox-none-wait = Attendez quelques minutes. Certains serveurs font attendre un premier message.
inbox-none-folder = Regardez dans le dossier du courrier indésirable.
inbox-none-again = Vérifiez l’adresse que vous avez donnée. Si elle contenait une faute, signez simplement de nouveau ; le premier essai s’effacera tout seul.
inbox-none-limit = Si plusieurs formulaires ont été envoyés avec cette adresse, le prochain message viendra plus tard. Le lien d’un message précédent montre aussi votre signature.

## Ce qu’il faut revoir dans un formulaire
trouble-kind-missing = Merci de choisir comment vous signez.
trouble-name-missing = Merci de donner le nom que la liste doit montrer.
trouble-organisation-missing = Merci de donner le nom de l’organisation.
trouble-role-missing = Merci de donner votre fonction dans l’organisation.
trouble-desk-role-missing = Merci de choisir une fonction.
trouble-desk-last-convenor = Personne d’autre n’est à l’initiative. Donnez d’abord ce rôle à quelqu’un d’autre.
trouble-authority-missing = Merci de cocher que vous en avez le pouvoir, ou signez pour vous-même.
trouble-affiliation-missing = Merci de nommer votre organisation, ou signez pour vous-même sans elle.
trouble-email-missing = Merci de donner une adresse e-mail. Il nous la faut pour vous demander de confirmer.
trouble-email-unreadable = Cela ne ressemble pas à une adresse e-mail. Un exemple : nom@example.org
trouble-too-long = { $n ->
    [one] Merci d’employer { $n } caractère au plus.
   *[other] Merci d’employer { $n } caractères au plus.
}
trouble-has-link = Merci de ne pas mettre d’adresse web dans le nom.
trouble-odd-start = Un nom ne peut pas commencer par = + - ou @.
trouble-hidden-characters = Il y a des caractères cachés. Merci de le taper de nouveau au lieu de le coller.
trouble-website-unreadable = Cela ne ressemble pas à une adresse web. Un exemple : https://example.org
trouble-category-missing = Merci de choisir un groupe.
trouble-code-missing = Merci de taper le code du message.
trouble-code-wrong = Ce code n’est pas celui attendu, ou il est trop ancien. Merci de le comparer avec le message.
trouble-tick-missing = Merci de cocher la case si c’est ce que vous voulez.
trouble-entry-missing = Merci d’en cocher au moins une.
trouble-wish-missing = Merci d’écrire ce qu’il faut changer.
trouble-answer-missing = Merci d’écrire une réponse.
trouble-title-missing = Merci de donner un titre.
trouble-text-missing = Merci de donner un texte.
trouble-date-unreadable = Merci d’écrire la date ainsi : année-mois-jour, par exemple 2026-03-31.
trouble-closes-before-opens = La signature serait close avant d’ouvrir. Merci de revoir les deux dates.
trouble-closing-past = L’heure de clôture est passée. Merci d’en donner une plus tardive, ou aucune.
trouble-controller-missing = Merci de nommer l’organisme qui répond des données des signataires.
trouble-zone-unknown = Ce fuseau horaire n’est pas connu. Un exemple : Europe/Paris
trouble-language-unknown = Merci de donner un code de langue, par exemple en, es, fr ou ar.
trouble-slug-unfit = Merci d’employer seulement des lettres minuscules de a à z, des chiffres et des traits d’union.
trouble-slug-taken = Une autre déclaration a cette adresse. Merci d’en choisir une autre.
trouble-line-unreadable = La ligne { $n } ne se lit pas. Merci de regarder le modèle au-dessus du champ.
trouble-demand-empty = La ligne { $n } ne nomme aucun destinataire, ou ne dit rien.
trouble-group-repeated = La ligne { $n } répète le mot court d’une autre ligne.
trouble-file-missing = Merci de choisir un fichier ou de coller le texte.
trouble-file-unreadable = Ce fichier ne se lit pas. Merci de l’enregistrer dans un autre format, ou de coller le texte.
trouble-no-entries-found = Aucune liste n’a été trouvée. Merci de vérifier que chaque nom a sa propre ligne.
trouble-reason-missing = Merci de choisir une raison. Le signataire la lira.
trouble-contact-reason-missing = Merci d’écrire pour quoi il vous faut l’adresse.
trouble-question-missing = Merci d’écrire une question.
trouble-translation-exists = Il y a déjà un texte dans cette langue.
trouble-in-language = { $language } : { $trouble }
