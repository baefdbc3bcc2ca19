# Les mots que les gens voient, en français. Courts et calmes ; vouvoiement. Ce qui s’est passé, ce que cela veut dire, ce qu’on peut faire.

## Dates, nombres, pages d’une liste
date-long = { $day } { $month } { $year }
date-time = { $date } à { $time } ({ $zone })
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
age-now = moins d’une minute
age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
age-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
paging-label = Pages
paging-earlier = Précédents
paging-later = Suivants
paging-words = { $from } à { $to } sur { $total }

## Autour de chaque page
skip-to-content = Aller au contenu
language-switch = Langue de cette page
problems-heading = Merci de revoir ceci

## Page d’accueil
index-title = Déclarations
index-empty = Il n’y a pas encore de déclaration ici.

## Peut-on signer ?
state-draft = Brouillon, non public
state-opens = On pourra signer à partir du { $date }
state-not-open = On ne peut pas encore signer
state-open = Ouverte à la signature
state-open-until = Ouverte à la signature jusqu’au { $date }
state-closed = La signature est close
state-closed-since = La signature est close depuis le { $date }
state-stopped = La signature est suspendue pour le moment

## Nombres
count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-individuals = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
count-confirmed = chaque signature confirmée par son auteur
count-counted-only = { $n ->
    [one] { $n } d’entre elles est comptée sans nom
   *[other] { $n } d’entre elles sont comptées sans nom
}
count-reported = { $n ->
    [one] { $n } autre nom est communiqué par l’organisme à l’initiative et n’est pas confirmé
   *[other] { $n } autres noms sont communiqués par l’organisme à l’initiative et ne sont pas confirmés
}

## La déclaration
text-label = Texte de la déclaration
text-languages = Langue du texte
translation-notice = Ceci est une traduction. Le texte que l’on signe est celui en
sign-button = Signer
demands-heading = Ce que nous demandons
figures-heading = Chiffres de cette déclaration
figure-source = Source : { $source }
figure-as-of = au { $date }
list-heading = Signataires
list-empty = Il n’y a aucun nom sur la liste.
list-empty-open = Il n’y a pas encore de nom sur la liste. Les premiers paraîtront ici une fois confirmés et relus.
list-reported-note = « Communiqué » veut dire : l’organisme à l’initiative a donné ce nom, et le signataire ne l’a pas confirmé ici.
mark-reported = communiqué
heading-organisations = Organisations
heading-individuals = Personnes
heading-affiliated = Personnes, avec leur organisation
disclaimer = L’organisation est indiquée seulement pour identifier la personne. Cela ne veut pas dire que l’organisation a signé.
version-line = Version { $n } du texte
log-line = { $n ->
    [one] Registre public : { $n } inscription
   *[other] Registre public : { $n } inscriptions
}
log-root = racine
log-qr = Code QR : il contient le nombre d’inscriptions et la racine, et mène à la page qui dit comment vérifier cette liste.
log-kept = Le code carré contient ce nombre et cette racine. Qui garde une copie sur papier pourra la comparer au registre à tout moment.
check-link = Comment vérifier cette liste
download-csv = Liste en tableau (CSV)
download-json = Liste pour les programmes (JSON)
controller-line = { $name } répond des données des signataires.
contact-line = Contact : { $contact }
privacy-link = Comment les données sont traitées
entry-as-printed = Tel que c’est imprimé dans la liste

## Qui signe, et comment on le montre
kind-organisation = Organisation
kind-individual = Personne
kind-affiliated = Personne, avec son organisation
display-public = Avec le nom
display-public-hint = Le nom paraît dans la liste publique.
display-at-launch = Avec le nom, à partir de la présentation
display-at-launch-hint = La signature compte dès le début. Personne ne voit le nom avant la présentation.
display-counted = Dans le compte seulement
display-counted-hint = Le nom n’est jamais montré. Le nombre de signataires augmente d’une unité.

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

## Confirmer
confirm-title = Merci de confirmer
confirm-lead = Rien n’est encore public. Avec le bouton ci-dessous, vous dites : oui, c’est bien ma signature.
confirm-button = Confirmer ma signature
confirm-hint = Si vous n’avez pas signé, fermez cette page. Il ne se passera rien et les données seront effacées.
confirm-several = Lesquelles sont les vôtres ?
confirm-several-hint = Plusieurs signatures ont été envoyées avec cette adresse. Cochez celles que vous avez envoyées. Quand vous confirmez, les autres sont effacées.
confirm-several-more = Les plus anciennes ne sont pas affichées. Si la vôtre manque, signez de nouveau : elle viendra en tête.
confirm-text = Le texte que vous signez
confirmed-title = Merci. Votre signature est confirmée.
confirmed-text = Une personne va maintenant la regarder.
confirmed-next = Quand elle aura été acceptée, nous vous enverrons un message. D’ici là, elle n’est pas dans la liste.
confirmed-already-title = Votre signature est déjà confirmée
confirmed-already-text = Vous n’avez plus rien à faire ici.
confirmed-unknown-title = Ce lien ne mène plus nulle part
confirmed-unknown-text = Les liens des messages ne valent que quelques jours. Rien n’a été publié en l’ouvrant.
confirmed-unknown-next = Si vous voulez toujours signer, allez à la déclaration et signez de nouveau. Cela prend une minute.
confirmed-closed-title = La signature est close
confirmed-closed-text = Cette signature n’a pas été confirmée à temps ; elle n’est donc pas dans la liste.
confirmed-closed-next = Les données s’effaceront toutes seules. Vous n’avez rien à faire.
confirmed-withdrawn-title = Cette signature a été retirée
confirmed-withdrawn-text = Elle n’est pas dans la liste.
confirmed-withdrawn-next = Si vous avez changé d’avis, vous pouvez signer de nouveau tant que la signature est ouverte.
confirmed-own-page = Vers votre page
confirmed-own-page-hint = Vous y voyez où en sont les choses, changez la façon dont vous paraissez, ou vous retirez. Gardez ce lien pour vous.

## La page du signataire
signer-title = Votre signature
signer-state-heading = Où en sont les choses
signer-state-unconfirmed = Vous n’avez pas encore confirmé. Merci d’ouvrir le lien de notre message, ou de taper le code.
signer-state-confirmed = Vous avez confirmé votre signature.
signer-state-confirmed-at = Vous avez confirmé votre signature le { $date }.
signer-state-reported = L’organisme à l’initiative a communiqué cette signature. Vous ne l’avez pas confirmée.
signer-state-waiting = Elle attend maintenant qu’une personne la regarde. Cela prend en général quelques jours. Vous recevrez un message.
signer-state-question = Il y a une question pour vous. Merci d’y répondre plus bas ; ensuite les choses avancent.
signer-state-accepted = Elle a été acceptée.
signer-state-accepted-at = Elle a été acceptée le { $date }.
signer-state-declined = Elle n’a pas été acceptée.
signer-state-declined-plain = Si vous pensez que c’est une méprise, écrivez-le dans le formulaire plus bas.
signer-state-counted = Vous êtes dans le compte. Votre nom n’est pas montré.
signer-state-launch = Vous êtes dans le compte. Votre nom paraîtra avec la présentation. D’ici là, personne ne le voit.
signer-state-launch-on = Vous êtes dans le compte. Votre nom paraîtra avec la présentation, le { $date }. D’ici là, personne ne le voit.
signer-state-listed = Elle est dans la liste publique.
signer-state-soon = Elle sera dans la liste publique d’ici quelques minutes.
signer-state-withdrawn = Votre signature est retirée. Votre nom n’est plus dans la liste.
signer-state-merged = Il y a une autre signature du même signataire. Les deux comptent pour une. Si vous vous retirez, la vôtre part et l’autre reste.
signer-state-erased = Les données de cette signature ont été effacées.
signer-see-list = La voir dans la liste
signer-version = Vous avez signé la version { $n } du texte :
signer-question-heading = Une question pour vous
signer-answer = Votre réponse
signer-answer-send = Envoyer la réponse
signer-display-heading = Comment vous paraissez
signer-display-save = Enregistrer
signer-correct-heading = Quelque chose n’est pas juste ?
signer-correct = Que faut-il changer ?
signer-correct-hint = Nous ne changeons jamais un nom sans vous. Dites-nous ce qu’il faut écrire.
signer-correct-send = Demander une correction
signer-correct-open = Vous avez demandé ceci. Vous recevrez une réponse par e-mail.
signer-withdraw-heading = Se retirer
signer-withdraw-text = Vous pouvez partir à tout moment, sans dire pourquoi. Votre nom quitte la liste aussitôt. Les copies faites par d’autres sont hors de notre portée.
signer-withdraw-tick = Oui, je veux me retirer.
signer-withdraw-send = Retirer ma signature
signer-receipt-heading = Votre reçu
signer-receipt-text = Votre signature est dans le registre public. Le reçu le prouve. Gardez-le : si votre inscription venait à manquer, vous pourriez le montrer.
signer-receipt-get = Télécharger le reçu
signer-receipt-person = Votre signature est dans le registre public, sans votre nom. Tant que votre nom est sur la liste, la liste elle-même montre quelle inscription est la vôtre. Si vous le voulez, vous pouvez avoir une preuve à vous.
signer-receipt-which = Quel reçu ?
signer-receipt-without = Sans la clé de mon nom.
signer-receipt-without-hint = Il montre qu’une inscription est dans le registre, et ne vous nomme pas. Tant que vous êtes sur la liste, celle-ci montre à qui elle est ; une fois que vous êtes parti, personne ne peut le savoir sans avoir gardé une copie.
signer-receipt-with = Avec la clé de mon nom.
signer-receipt-with-hint = Joint à votre entrée, il prouve que vous avez signé. Ne le gardez pas sur un appareil que l’on pourrait vous prendre.
signer-receipt-tick = Je comprends ce que montre le fichier.
signer-receipt-waits = Votre inscription arrive dans le registre public d’ici quelques instants. Vous pourrez alors avoir un reçu ici.
signer-receipt-waits-daily = Les inscriptions arrivent dans le registre public une fois par jour, à plusieurs, pour que personne ne puisse dire qui a signé quand. Revenez dans un jour ou deux pour un reçu.
signer-erase-heading = Effacer
signer-erase-text = Votre signature ne compte plus, et tout ce que nous en gardons est détruit : nom, adresse, notes et liens de nos messages. On ne peut pas revenir en arrière.
signer-erase-left = Les copies faites par d’autres sont hors de notre portée. Dans le registre public, il reste une inscription qui ne dit rien de vous.
signer-erase-tick = Oui, je veux tout effacer pour toujours.
signer-erase-send = Effacer ma signature
signer-keep-link = L’adresse de cette page n’est qu’à vous. Qui la possède peut faire ici tout ce que vous pouvez faire.
signer-done-display = Enregistré. Voilà comment vous paraissez désormais.
signer-done-correction = Merci. Votre souhait est arrivé au bureau.
signer-done-answer = Merci. Votre réponse est arrivée au bureau.
signer-done-withdrawn = Votre signature est retirée. Il n’y a plus rien à faire.
signer-done-confirmed = Merci. Votre signature est confirmée.

## Comment vérifier la liste
check-title = Comment vérifier cette liste
check-lead = Il n’est pas nécessaire de croire ce site. Vous pouvez comparer ces trois choses vous-même, dans votre navigateur ; un programme vérifie tout le reste.
check-text-heading = Est-ce le texte qui a été signé ?
check-text = Tout le monde signe la version { $n } du texte. L’empreinte (SHA-256) qui figure sous la déclaration vaut pour le texte entier : si une seule lettre changeait, elle serait différente. Est-ce la même sur la page, sur une copie plus ancienne, dans ce que d’autres citent ? Voici les parties, chacune avec sa propre empreinte :
check-manifest = l’empreinte de la page : la liste de toutes les parties avec leurs empreintes
check-authentic = texte authentique
check-list-heading = Le compte et les noms sont-ils justes ?
check-list = Téléchargez la liste et comptez ses rangées, sous la ligne des titres. Les numéros vont de 1 à la fin sans trou. Les noms et les nombres doivent être les mêmes que sur la page :
check-ids = Chaque nom a aussi un identifiant durable. Ajoutez # et l’identifiant à l’adresse de la déclaration : vous arrivez à ce nom.
check-log-heading = Tout le monde voit-il la même liste ?
check-log = Chaque fois qu’une signature est acceptée, corrigée ou retirée, une inscription s’ajoute au registre public de ce site. Ce qui est dans le registre n’est jamais changé ni enlevé. Une inscription ne contient aucun nom. Elle contient un sceau qui ne va qu’avec un nom de la liste. Deux valeurs valent pour le registre entier :
check-log-size = Combien d’inscriptions
check-log-root = Racine : l’empreinte de toutes
check-log-same = Toutes deux figurent aussi au pied de la déclaration, dans le code carré d’une copie sur papier et dans list.json. Le registre grandit : une copie plus ancienne a moins d’inscriptions. Pour un même nombre, la racine doit être la même.
check-log-older = Demandez à ceux qui ont gardé une copie ou un fichier plus anciens, et comparez. Deux racines pour un même nombre voudraient dire que deux listes ont été montrées.
check-log-none = Le registre n’a encore aucune inscription.
check-seen-heading = Qui veille sur le registre
check-seen = Les témoins sont des ordinateurs tenus par d’autres. Chacun de ceux-ci a vu le registre tel qu’il est ci-dessus et a confirmé qu’il ne fait que continuer ce qui était là avant :
check-seen-none = Personne d’extérieur n’a confirmé cet état du registre. Cela veut dire que ce site pourrait vous montrer une liste et en montrer une autre à d’autres, et que vous ne le sauriez qu’en comparant avec eux. Envoyez les deux valeurs ci-dessus à quelqu’un de confiance.
check-commands-heading = Le tout, par un programme
check-commands = Le programme libre « undersigned » va chercher le texte, la liste et le registre, recalcule tout et dit avec des mots ce qui ne va pas ensemble. Dans un terminal :
check-policy = Jusqu’ici, le programme croit la clé que ce site montre aujourd’hui. Il vaut mieux l’apporter soi-même. Enregistrez ces lignes sous le nom policy.txt et comparez la première avec quelqu’un qui l’a depuis plus longtemps.
check-policy-witnesses = Les lignes qui commencent par « witness » nomment les témoins. La dernière dit qui doit avoir vu le registre.
check-receipt = Un reçu que vous montre un signataire se vérifie avec la liste :
check-monitor = Cette commande regarde de nouveau chaque heure et garde ce qu’elle a vu. Elle vous dit si le registre ne continue pas à partir de là.
check-hashes = Sans notre programme, sous Linux (sous macOS, écrivez « shasum -a 256 » au lieu de « sha256sum ») : chaque ligne doit donner l’empreinte qui figure dans son adresse.
check-format = Comment le registre et la liste sont écrits :
check-not-heading = Ce que l’on ne peut pas vérifier ainsi
check-not-keyboard = Qui était au clavier. « Confirmé » veut dire que quelqu’un a ouvert le message envoyé à l’adresse du signataire et y a confirmé. « Communiqué » veut dire que seul l’organisme à l’initiative répond de ce nom.
check-not-invented = Si ce site a inventé un nom et l’a inscrit. Le registre montre que rien n’est changé en silence, et non que c’est vrai. Demandez à ceux qui sont nommés.
check-not-missing = Si une signature a été laissée de côté dès le début. Les organisations peuvent télécharger un reçu dès qu’elles ont confirmé, et le montrer.
check-not-choice = Si le registre contient le choix réel du signataire : être nommé, ou seulement compté. Quelqu’un qui devait être nommé et qui manque, cela se voit ; si c’est le choix lui-même qui a été inscrit autrement, seul le signataire peut le dire, grâce à son reçu.
check-not-old = Si cet état est le plus récent. Le programme indique d’abord de quel jour date la dernière inscription. Comparez avec ce que vous avez gardé, ou avec ce que voient d’autres personnes.
check-not-gone = Qui s’est retiré, ou est compté sans nom. Le registre montre combien, et non qui.

## Pages qui disent seulement quelque chose
message-not-found-title = Il n’y a rien à cette adresse
message-not-found-text = L’adresse contient peut-être une faute, ou la page a changé de place.
message-gone-title = Cette page n’est plus là
message-gone-text = Elle a été ici et a été enlevée pour de bon.
message-forbidden-title = Cette page ne vous est pas ouverte
message-forbidden-text = Il faut une autre fonction au bureau. L’organisme à l’initiative peut vous la donner.
message-wrong-method-title = Cette adresse ne s’emploie pas ainsi
message-wrong-method-text = Merci de revenir en arrière et d’employer le formulaire de la page.
message-too-large-title = C’est trop en une fois
message-too-large-text = Ce qui a été envoyé est plus grand que ce que ce site accepte. Rien n’a été enregistré. Merci d’envoyer moins, ou un fichier plus petit.
message-too-many-title = Merci d’attendre un moment
message-too-many-text = Beaucoup de demandes sont venues de votre connexion en peu de temps. Attendez quelques minutes et essayez de nouveau. Rien n’est perdu.
message-form-expired-title = Le formulaire est resté ouvert trop longtemps
message-form-expired-text = Rien n’a été envoyé. Merci d’ouvrir de nouveau le formulaire et de le remplir encore une fois.
message-unreadable-title = Nous n’avons pas pu lire ceci
message-unreadable-text = Ce qui est arrivé ici n’était pas complet. Rien n’a été enregistré. Merci de revenir en arrière et d’essayer de nouveau.
message-internal-title = Quelque chose n’a pas marché de notre côté
message-internal-text = Ce n’est pas votre faute. Rien n’a été publié de ce fait. Merci d’essayer de nouveau dans quelques minutes.
message-storage-full-title = On ne peut rien enregistrer en ce moment
message-storage-full-text = La mémoire de ce site est pleine. Vous pouvez tout lire, mais pas signer maintenant. Rien n’a été enregistré. Merci de revenir plus tard.
message-sign-on-closed-title = On ne peut pas signer en ce moment
message-signed-out-title = Vous avez quitté le bureau
message-signed-out-text = Ce navigateur a oublié le bureau.
message-erased-title = Tout est effacé
message-erased-text = Le nom, l’adresse et les notes de cette signature sont détruits, et votre lien ne mène plus nulle part. Si vous avez gardé un reçu ou nos messages, peut-être voudrez-vous les effacer aussi.
message-incident = Si vous nous écrivez à ce sujet, merci de donner ce numéro :
message-retry = Essayer de nouveau
message-home = Vers les déclarations de ce site

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

## Raisons de ne pas accepter
reason-authority = Pouvoir de signer non établi
reason-authority-long = Nous n’avons pas pu voir que l’organisation a décidé de signer. Si elle l’a fait, dites-nous comment, ou faites signer quelqu’un qui peut le montrer.
reason-duplicate = Déjà dans la liste
reason-duplicate-long = Le même nom est déjà dans la liste. Rien n’est perdu ; il est compté une fois.
reason-unclear = On ne voit pas qui signe
reason-unclear-long = D’après le nom, nous n’avons pas pu savoir qui signe. Vous pouvez signer de nouveau avec le nom complet.
reason-scope = Pas pour ce genre de signataire
reason-scope-long = Cette déclaration s’adresse à des signataires d’un autre genre. Sa page dit lesquels.
reason-own-wish = Le signataire l’a demandé
reason-own-wish-long = Vous nous avez demandé de ne pas la mettre dans la liste.
reason-abuse = Pas sérieux (le signataire n’est pas averti)

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

## Le bureau : écrire une déclaration
new-title = Nouvelle déclaration
new-lead = Elle reste un brouillon jusqu’à ce que vous ouvriez la signature. Vous pouvez enregistrer et revenir.
draft-text-legend = Texte
draft-settings-legend = Signature
draft-title = Titre
draft-slug = Adresse
draft-slug-hint = La fin de l’adresse web, par exemple rivieres-propres. Elle ne peut plus être changée ensuite.
draft-lang = Langue
draft-lang-hint = En code : en, es, fr, ar …
draft-coalition = Coalition
draft-date = Date
draft-body = Texte
draft-body-hint = Une ligne vide commence un paragraphe. **gras**, *italique*, ## titre, - liste.
draft-demands = Demandes
draft-demands-hint = Une par ligne : demande | destinataire; destinataire
draft-figures = Chiffres
draft-figures-hint = Un par ligne : quoi | valeur | unité | source | date
draft-opens = La signature ouvre
draft-opens-hint = Laissez vide pour ouvrir à la main.
draft-closes = La signature ferme
draft-closes-hint = Quelques jours avant la remise laissent du temps pour la file d’attente.
draft-zone = Fuseau horaire
draft-zone-hint = Par exemple Europe/Paris
draft-launch = Présentation
draft-launch-hint = D’ici là, les signataires peuvent garder leur nom caché. Laissez vide s’il n’y a pas de présentation.
draft-categories = Groupes de signataires
draft-categories-hint = Un par ligne, dans l’ordre de la liste : mot court | titre. Laissez vide pour organisations et personnes.
draft-controller = Responsable des données
draft-controller-hint = L’organisme qui répond des données des signataires. Il est nommé sur le formulaire.
draft-privacy = Adresse web de l’avis sur les données
draft-privacy-hint = Vous pouvez laisser vide.
draft-risk = Vos propres mots sur les risques
draft-risk-hint = Ils se trouvent au-dessus du bouton du formulaire.
draft-save = Enregistrer
draft-frozen = Le texte a été ouvert à la signature et ne peut plus changer. Ce qui suit peut encore changer.
open-text = L’ouverture fixe le texte, les demandes et les chiffres dans toutes les langues comme version 1. Dès lors, personne ne peut les changer.
open-now-text = La signature ouvre d’elle-même à l’heure ci-dessous. Vous pouvez aussi l’ouvrir maintenant.
open-button = Ouvrir la signature
stop-notice = Avis pour les lecteurs
stop-hint = La suspension vaut aussitôt et peut être levée. L’avis se trouve sur la page.
stop-button = Suspendre la signature
resume-button = Reprendre la signature
close-button = Clore la signature
close-hint = Qui a déjà signé peut encore confirmer pendant 24 heures.
reopen-text = La signature est close. Vous pouvez la rouvrir pour le même texte.
reopen-by-date-text = La signature s’est close à l’heure prévue. Pour continuer, donnez une heure de clôture plus tardive, ou aucune, et enregistrez.
reopen-button = Rouvrir
launch-text = { $n ->
    [one] { $n } nom attend la présentation.
   *[other] { $n } noms attendent la présentation.
}
launch-button = Présentation : montrer ces noms maintenant
texts-heading = Textes
text-published = public
text-draft = brouillon
versions-heading = Versions
version-frozen = Version { $n }, fixée le { $date }
translation-new = Ajouter une traduction
translation-title = Traduction
translation-hint = Les lecteurs apprennent que c’est une traduction. On signe le texte authentique.
translation-original = Le texte authentique

## Le bureau : d’un document à un brouillon
paste-title = Coller votre document en entier
paste-lead = Copiez tout, le texte et la liste des noms, et collez-le ici. Vous verrez ce qui a été trouvé avant que rien ne soit enregistré.
paste-document = Le document
paste-document-hint = Tel qu’il est. Les numéros, les sigles et les retours à la ligne peuvent rester.
paste-file = Ou un fichier
paste-file-hint = Texte, Word (docx), PDF ou HTML.
paste-find = Séparer les parties
paste-found-lead = Voici ce qui a été trouvé. Merci de corriger ce qui n’est pas juste.
paste-found-hint = Les doutes se règlent un à un à l’étape suivante.
paste-list-from = La liste commence à la ligne { $n } du document.
paste-list = Liste
paste-list-hint = Ligne par ligne, comme dans le document. Si des lignes du texte sont arrivées ici, remontez-les dans le texte.
paste-create = En faire un brouillon
paste-count = Compter de nouveau
found-entries = { $n ->
    [one] { $n } nom
   *[other] { $n } noms
}
found-gaps = { $n ->
    [one] { $n } trou dans les numéros
   *[other] { $n } trous dans les numéros
}
found-restarts = { $n ->
    [one] les numéros recommencent { $n } fois
   *[other] les numéros recommencent { $n } fois
}
found-shared = { $n ->
    [one] { $n } ligne avec plus d’un nom
   *[other] { $n } lignes avec plus d’un nom
}
found-doubts = { $n ->
    [one] { $n } doute
   *[other] { $n } doutes
}

## Le bureau : importer et régler
import-title = Importer une liste
import-lead = Pour une liste qui existe déjà. Chaque ligne est prise en compte. Les noms portent la mention « communiqué par l’organisme à l’initiative ». Quand l’un d’eux signe aussi ici, le bureau peut compter les deux pour un, et la mention disparaît.
import-file = Fichier
import-file-hint = Texte, CSV, Excel (xlsx), Word (docx), PDF ou HTML.
import-list = Ou collez la liste
import-list-hint = Un nom par ligne. Les numéros peuvent rester.
import-send = Lire la liste
import-earlier = Listes lues plus tôt
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
review-title = Régler la liste
review-progress = { $done } sur { $total } réglés
review-accept-all = { $n ->
    [one] Accepter { $n } sans doute de cette page
   *[other] Accepter les { $n } sans doute de cette page
}
review-show-open = Ne montrer que ce qui reste : { $n }
review-show-all = Montrer toute la liste : { $n }
review-hint = Rien n’est dans la liste tant que vous ne l’y mettez pas. Ce qui est laissé de côté reste au registre.
review-line = ligne { $n }
review-number = numéro imprimé { $n }
review-seq = { $n }.
review-others = Lignes qui ne sont pas des noms
settled-accepted = Accepté tel que lu
settled-corrected = Corrigé
settled-left-out = Laissé de côté
settled-same-as = Le même que le nom { $n }
settled-same-elsewhere = Comptée avec une autre signature
settle-accept = Accepter
settle-leave-out = Laisser de côté
settle-correct = Corriger
settle-correct-save = Enregistrer cette lecture
settle-kind = Genre
settle-reopen = Régler de nouveau
doubt-gap-before = Numéros manquants avant : { $missing }
doubt-restart = Les numéros recommencent ici
doubt-repeat = Le même numéro est là deux fois
doubt-out-of-order = Le numéro n’est pas dans l’ordre
doubt-shared-line = Partage sa ligne avec un autre nom
doubt-joined-lines = Lu sur plus d’une ligne
doubt-possible-typo = Peut-être une faute : { $printed }. On a pu vouloir dire : { $suggested }
doubt-individual-among-organisations = Une personne parmi des organisations ?
doubt-mixed-script = Lettres d’écritures différentes dans un mot
doubt-bidi-control = Caractères cachés qui changent le sens de l’écriture
doubt-url-in-name = Une adresse web dans le nom
doubt-contact-removed = Une adresse ou un numéro a été laissé de côté ; sa place n’est pas dans une liste publique
doubt-unsure-kind = On ne sait pas si c’est une organisation ou une personne
doubt-other = À regarder : { $code }

## Le bureau : boîte d’envoi, personnes, registre
outbox-lead = Aucun serveur de messagerie n’est réglé ; les messages sont donc gardés ici. Qui peut les lire peut confirmer à la place du signataire : servez-vous-en seulement pour essayer.
outbox-empty = Il n’y a pas de message.
people-seen = dernier passage le { $date }
people-never = aucun passage encore
people-remove = Enlever
people-invite-heading = Inviter quelqu’un
people-invite-hint = Un message avec un lien d’entrée part à cette adresse.
people-role = Fonction
people-invite = Inviter
role-convenor = Initiative
role-convenor-hint = Écrit et ouvre des déclarations, importe des listes, invite des personnes, décide.
role-moderator = Modération
role-moderator-hint = Décide des signatures.
role-reader = Lecture
role-reader-hint = Voit le bureau et ne décide rien.
record-title = Registre
record-lead = Tout ce qui a été fait avec cette déclaration, le plus récent d’abord.
record-empty = Rien n’a encore été fait.
record-when = Quand
record-who = Qui
record-act = Quoi
record-why = Pourquoi
record-batch = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
act-accepted = Acceptée
act-declined = Non acceptée
act-batch-declined = Refusées ensemble
act-batch-stopped = Refus d’ensemble arrêté
act-batch-undone = Refus d’ensemble annulé
act-asked = Question envoyée
act-answered = Réponse à la question
act-undone = Décision annulée
act-display-changed = Façon de paraître changée par le signataire
act-correction-asked = Correction demandée
act-correction-made = Correction faite
act-correction-declined = Correction non faite
act-merged = Réunie avec une autre
act-withdrawn = Retirée par le signataire
act-erased = Données effacées
act-contact-opened = Adresse ouverte
act-draft-saved = Brouillon enregistré
act-opened = Signature ouverte
act-closed = Signature close
act-stopped = Signature suspendue
act-resumed = Signature reprise
act-launched = Noms montrés à la présentation
act-imported = Liste lue
act-invited = Personne invitée
act-removed = Personne enlevée
act-signed-in = Entrée au bureau

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

## Messages
mail-foot =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse. Si ce n’était pas vous, ne faites rien : rien ne sera publié.
mail-foot-settled =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse. Si ce n’était pas vous, merci de retirer la signature sur la page indiquée.
mail-foot-withdrawn =
    { $site } a envoyé ce message parce que quelqu’un y a donné cette adresse.
mail-own-page =
    Votre page, où vous voyez où en sont les choses, changez la façon dont vous paraissez, ou vous retirez :

    { $link }

    Merci de garder ce lien pour vous.
mail-confirm-subject = Merci de confirmer votre signature
mail-confirm-body =
    Quelqu’un, sans doute vous, a signé cette déclaration :

    { $title }

    La ligne serait imprimée ainsi :

    { $entry }

    Rien n’est encore public. Si c’est juste, ouvrez cette page et confirmez :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Si ce n’est pas ce que vous avez envoyé, ouvrez tout de même la page : elle montre tout ce qui a été envoyé avec cette adresse, et vous choisissez.

    { $days ->
        [one] Le lien et le code valent { $days } jour.
       *[other] Le lien et le code valent { $days } jours.
    }
mail-reminder-subject = Votre signature n’est pas encore confirmée
mail-reminder-first =
    Il y a quelques jours, quelqu’un, sans doute vous, a signé cette déclaration et ne l’a pas encore confirmé :
mail-reminder-last =
    Ceci est le dernier message à ce sujet. Quelqu’un, sans doute vous, a signé cette déclaration et ne l’a pas encore confirmé :
mail-reminder-body =
    { $title }

    La ligne serait imprimée ainsi :

    { $entry }

    Si vous le voulez toujours, merci de confirmer ici :

    { $link }

    Ou tapez ce code sur la page d’où vous venez : { $code }

    Sinon, ne faites rien. Les données s’effaceront toutes seules.
mail-already-subject = Votre adresse a servi de nouveau
mail-already-body =
    Quelqu’un, sans doute vous, a signé encore une fois cette déclaration avec cette adresse :

    { $title }

    Votre première signature reste comme elle était. La deuxième n’a pas été ajoutée, et vous n’avez rien à faire.
mail-confirmed-subject = Votre signature est confirmée
mail-confirmed-body =
    Merci. Vous avez confirmé votre signature de cette déclaration :

    { $title }

    Une personne va maintenant la regarder. Vous recevrez un message quand elle aura été acceptée.
mail-accepted-subject = Votre signature a été acceptée
mail-accepted-body =
    Votre signature de cette déclaration a été acceptée :

    { $title }

    La ligne :

    { $entry }
mail-accepted-listed = Elle est dans la liste publique, ou le sera dans quelques minutes :
mail-accepted-launch = Vous êtes dans le compte. Votre nom paraîtra avec la présentation. D’ici là, personne ne le voit.
mail-accepted-counted = Vous êtes dans le compte. Votre nom n’est pas montré.
mail-declined-subject = Au sujet de votre signature
mail-declined-body =
    Votre signature de cette déclaration n’a pas été acceptée :

    { $title }
mail-question-subject = Une question au sujet de votre signature
mail-question-body =
    Les personnes qui s’occupent de cette déclaration ont une question au sujet de votre signature :

    { $title }

    La question :

    { $question }

    Merci de répondre sur votre page ; une réponse à ce message n’est pas lue. D’ici là, votre signature attend.
mail-correction-subject = Au sujet de la correction demandée
mail-correction-made =
    La correction est faite. La ligne dit maintenant :

    { $entry }
mail-correction-declined =
    La ligne a été laissée telle quelle :

    { $entry }
mail-correction-note = Un mot du bureau : { $note }
mail-merged-subject = Votre signature est comptée avec une autre
mail-merged-body =
    Il y a de cette déclaration une autre signature du même signataire :

    { $title }

    Les deux comptent désormais pour une. Les deux sont gardées, et vous n’avez rien à faire. Si vous vous retirez, la vôtre part et l’autre reste.
mail-withdrawn-subject = Votre signature est retirée
mail-withdrawn-body =
    Votre signature de cette déclaration a été retirée :

    { $title }

    Votre nom quitte la liste aussitôt. Vous n’avez plus rien à faire. Si ce n’est pas vous qui l’avez retirée, vous pouvez signer de nouveau tant que la signature est ouverte.
mail-withdrawn-erase =
    Ce que nous gardons encore de votre signature, vous pouvez le faire effacer sur votre page :

    { $link }

    Merci de garder ce lien pour vous.
mail-desk-subject = Votre lien vers le bureau
mail-desk-body =
    Avec ce lien, vous entrez au bureau de { $site } :

    { $link }

    { $minutes ->
        [one] Il vaut une fois, pendant { $minutes } minute.
       *[other] Il vaut une fois, pendant { $minutes } minutes.
    }
    Si vous ne l’avez pas demandé, ne faites rien.
mail-invitation-subject = Invitation au bureau
mail-invitation-body =
    On vous invite à travailler au bureau de { $site }, où l’on s’occupe des signatures de déclarations communes.

    Votre fonction : { $role }. { $hint }

    Avec ce lien, vous entrez pour la première fois :

    { $link }

    { $days ->
        [one] Il vaut { $days } jour. Ensuite vous pouvez demander un autre lien à tout moment.
       *[other] Il vaut { $days } jours. Ensuite vous pouvez demander un autre lien à tout moment.
    }

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

## Le bureau : ce que deux noms sont l’un pour l’autre
band-different = N’est pas la même :
verdict-same = La même
verdict-related = Liée
verdict-different = Différente
verdict-unsure = Pas certain
between-same = est la même que
between-related = est liée à
between-different = n’est pas la même que
between-unsure = est peut-être la même que
said-same = Décidé : la même
said-related = Décidé : liée, pas la même
said-different = Décidé : différente
said-unsure = Examiné, non tranché
said-by = { $said } · { $who }, { $when }
said-by-operator = { $said } · en ligne de commande, { $when }
queue-what-verdict = Dit ce qu’est l’entrée ressemblante. « La même » compte les deux une seule fois et garde les deux signatures ; rien n’est réuni de soi-même. C’est retenu pour la prochaine liste et la prochaine déclaration, et peut être annulé.
queue-organisation = { $n ->
    [one] Cette organisation est connue ici par { $n } autre déclaration
   *[other] Cette organisation est connue ici par { $n } autres déclarations
}
review-what-settle = Prend l’entrée telle qu’elle a été lue, l’écarte, ou corrige la lecture.
review-what-same = Compte les deux une seule fois. Les deux restent au registre.
review-what-two = Deux signataires. Si rien d’autre n’est douteux, l’entrée est acceptée aussitôt.
review-what-unsure = Garde le doute pour quelqu’un d’autre ; l’entrée attend.
done-names-same = Retenu : c’est la même.
done-names-related = Retenu : elle est liée, ce n’est pas la même.
done-names-different = Retenu : elle est différente.
done-names-unsure = Retenu : examiné, non tranché.
done-contradicts = Retenu, mais cela ne s’accorde pas avec ce qui a été décidé avant. Voir « Décisions sur les noms ».
done-organisation-saved = Enregistré.
act-names-compared = Dit de deux noms
act-names-reopened = Retiré à propos de deux noms
act-organisation-changed = Organisation décrite
organisations-title = Organisations
organisations-lead = Toutes les organisations qui ont signé quelque chose ici, sous tous leurs noms. Seul le bureau voit cette page.
organisations-search = Nom, sigle ou lieu
organisations-search-button = Chercher
organisations-suspects = Peut-être une seule organisation
organisations-empty = Aucune organisation ne figure encore sur une liste.
organisations-none-found = Aucune organisation n’a été trouvée.
organisations-statements = { $n ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
}
organisation-names = Noms
organisation-suspects = Peut-être la même organisation
organisation-related = Décidé au sujet d’autres
organisation-signed = A signé
organisation-add = Ajouter ce que l’on sait
organisation-add-hint = Un nom dans une autre langue ou écriture, un ancien nom, un sigle : l’organisation est alors reconnue par lui. Rien de cela n’est publié.
organisation-further-name = Autre nom
organisation-further-hint = Vous pouvez le laisser vide.
organisation-lang = Sa langue
organisation-lang-hint = Un code de langue, par exemple en, es, fr ou ar. Vous pouvez le laisser vide.
organisation-save = Enregistrer
relation-label = Ce que celle-ci est pour elle
relation-open = non précisé
relation-save = Enregistrer
relation-part-of = Section ou antenne de
relation-has-part = A pour section ou antenne
relation-member-of = Membre de
relation-has-member = A pour membre
relation-sister = Organisation sœur de
decisions-title = Décisions sur les noms
decisions-lead = Qui a dit, et quand, ce que deux noms sont l’un pour l’autre. Chaque décision sert à la prochaine liste et à la prochaine déclaration, jusqu’à ce qu’elle soit annulée.
decisions-empty = Rien n’a encore été décidé.
contradictions-heading = Ce qui ne s’accorde pas
contradictions-lead = De certaines décisions il suit que deux sont la même ; une autre dit que non. Annulez celle qui est fausse.
contradictions-count = { $n ->
    [one] { $n } contradiction
   *[other] { $n } contradictions
}
why-rare = rare
why-generic = type d’organisme
why-meaning = même sens
why-spelling = orthographe
why-stem = même racine
why-sound = translittération
why-shortened = abrégé
why-spacing = espaces
why-initials = initiales
why-only-first = seulement ici : { $name }
why-only-second = seulement là : { $name }
why-same-short = même sigle { $name }
why-shorts-differ = sigles différents : { $first }, { $second }
why-short-initials = { $name } est formé des initiales de l’autre
why-short-word = { $name } est un mot de l’autre
why-same-form = identique à la casse, aux accents ou à la ponctuation près
why-places-differ = lieux différents
why-place-one-side = un lieu d’un seul côté
why-chapter-one-side = section ou antenne d’un seul côté
why-worldwide-one-side = « international » d’un seul côté
why-numbers-differ = nombres différents
why-number-one-side = un nombre d’un seul côté
why-kinds-differ = une organisation et une personne
why-persons = deux personnes peuvent porter le même nom
why-countries-differ = pays différents
why-same-domain = confirmées depuis le même domaine de courriel
why-same-mailbox = signées depuis la même boîte aux lettres
why-same-mailbox-but-tag = même boîte aux lettres, au +suffixe près
why-same-website = même site web
why-looks-alike = paraît identique, écrit avec d’autres lettres
more-same-mailbox = et { $n } de plus depuis cette boîte aux lettres
more-same-mailbox-but-tag = et { $n } de plus depuis cette boîte aux lettres, au +suffixe près
more-same-domain = et { $n } de plus de ce domaine de courriel
more-same-website = et { $n } de plus avec ce site web
more-looks-alike = et { $n } de plus sous ce nom, ou sous un nom d’apparence identique
why-declared = par un autre nom de l’organisation
why-decided-same = décidé avant : la même
why-decided-related = décidé avant : liée
why-decided-different = décidé avant : différente
why-decided-unsure = examiné avant, non tranché
