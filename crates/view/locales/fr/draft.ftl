## L’espace d’équipe : écrire une déclaration
new-title = Nouvelle déclaration
new-lead = Elle reste un brouillon jusqu’à ce que vous ouvriez les signatures. Vous pouvez enregistrer et revenir.
draft-text-legend = Texte
draft-settings-legend = Signatures
draft-title = Titre
draft-slug = Adresse
draft-slug-hint = La fin de l’adresse web, par exemple rivieres-propres. Elle ne peut plus être changée ensuite.
draft-lang = Langue
draft-coalition = Coalition
draft-date = Date
draft-body = Texte
draft-body-hint = Une ligne vide commence un paragraphe. **gras**, *italique*, ## titre, - liste.
draft-demands = Demandes
draft-demands-hint = Ce que vous demandez, et à qui. Les lignes vides sont ignorées.
draft-figures = Chiffres
draft-figures-hint = Les chiffres sur lesquels repose le texte, chacun avec sa source. Les lignes vides sont ignorées.
draft-opens = Ouverture des signatures
draft-opens-hint = Laissez vide pour ouvrir vous-même.
draft-closes = Clôture des signatures
draft-closes-hint = Choisissez un jour avant la remise, pour pouvoir vérifier les dernières signatures.
draft-zone = Fuseau horaire
draft-zone-hint = Actuellement : { $zone }. Commencez à taper une ville, par exemple Dakar.
draft-launch = Présentation
draft-launch-hint = D’ici là, les signataires peuvent garder leur nom caché. Laissez vide s’il n’y a pas de présentation.
draft-categories = Groupes de signataires
draft-categories-hint = Les titres de la liste, dans l’ordre. Laissez-les vides pour une liste par organisations et personnes.
draft-controller = Responsable des données
draft-controller-hint = L’organisme qui répond des données des signataires. Il est nommé sur le formulaire.
draft-privacy = Adresse web de l’avis sur les données
draft-privacy-hint = Vous pouvez laisser vide.
draft-risk = Vos propres indications sur les risques
draft-risk-hint = Elles s’affichent au-dessus du bouton du formulaire.
draft-save = Enregistrer
draft-frozen = Le texte a été ouvert à la signature et ne peut plus changer. Ce qui suit peut encore changer.
open-now-text = Les signatures s’ouvrent d’elles-mêmes à l’heure prévue. Vous pouvez aussi les ouvrir maintenant.
open-button = Ouvrir les signatures
stop-notice = Avis pour les lecteurs
stop-hint = La suspension prend effet aussitôt et peut être levée. L’avis est affiché sur la page.
stop-button = Suspendre la collecte
resume-button = Reprendre la collecte
close-button = Clore les signatures
close-hint = Les personnes qui ont signé peuvent encore confirmer pendant 24 heures.
reopen-text = Les signatures sont closes. Vous pouvez les rouvrir pour le même texte.
reopen-by-date-text = Les signatures ont été closes à l’heure prévue. Pour continuer, indiquez une heure de clôture plus tardive, ou aucune, et enregistrez.
reopen-button = Rouvrir
launch-text = { $n ->
    [one] { $n } nom attend la présentation.
   *[other] { $n } noms attendent la présentation.
}
launch-button = Présentation : publier ces noms maintenant
texts-heading = Textes
text-published = public
text-draft = brouillon
words-count = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
words-left = { $limit } : il en reste { $n }
words-over = { $limit } : { $n } de trop
words-own-limit = Une autre limite, en mots
words-hint = Comptés comme le fait Word, du titre jusqu’aux chiffres, sans la liste. En chinois et en japonais, chaque caractère compte.
words-compare = Comparer
versions-heading = Versions
version-frozen = Version { $n }, figée le { $date }
translation-new = Ajouter une traduction
translation-title = Traduction
translation-hint = La page indique qu’il s’agit d’une traduction. Le texte signé est le texte authentique.
translation-original = Le texte authentique

## L’espace d’équipe : d’un document à un brouillon
paste-title = Coller votre document en entier
paste-lead = Copiez tout, le texte et la liste des noms, et collez-le ici. Vous verrez ce qui a été trouvé avant que rien ne soit enregistré.
paste-document = Le document
paste-document-hint = Tel qu’il est. Les numéros, les sigles et les retours à la ligne peuvent rester.
paste-file = Ou un fichier
paste-file-hint = Texte, Word (docx), OpenDocument (odt), PDF ou HTML.
paste-find = Lire le document
paste-found-lead = Voici ce qui a été trouvé. Corrigez ce qui n’est pas juste.
paste-found-hint = Les points douteux se vérifient un à un à l’étape suivante.
paste-asked-hint = À l’étape suivante, un clic suffit pour ajouter chacune d’elles comme nom.
paste-list-from = La liste commence à la ligne { $n } du document.
paste-list = Liste
paste-list-hint = Ligne par ligne, comme dans le document. Si des lignes du texte sont arrivées ici, remontez-les dans le texte.
paste-create = Créer le brouillon
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
    [one] { $n } ligne avec plusieurs noms
   *[other] { $n } lignes avec plusieurs noms
}
found-doubts = { $n ->
    [one] { $n } doute
   *[other] { $n } doutes
}
opening-title = Ouvrir les signatures
opening-lead = Voici le texte qui sera figé. Ensuite, plus personne ne pourra le changer, pas même vous.
opening-changed = La déclaration a changé depuis qu’elle vous a été montrée. Rien n’a été ouvert. La voici telle qu’elle est maintenant.
opening-unsettled = Vous pouvez aussi les vérifier après l’ouverture ; d’ici là, elles ne sont pas dans la liste.
opening-languages = Langues
opening-at-once = Tout de suite
opening-by-hand = Quand vous y mettrez fin
opening-hash = Empreinte de la version { $n } (SHA-256)
opening-ask = Ouvrir les signatures avec ce texte ?
opening-back = Retour
open-problems = Les signatures ne peuvent pas encore être ouvertes
draft-demand-n = Demande { $n }
draft-demand = Ce qui est demandé
draft-demand-to = À qui (un par ligne)
draft-figure-n = Chiffre { $n }
draft-figure = Ce qu’il mesure
draft-figure-value = Valeur
draft-figure-unit = Unité
draft-figure-source = Source
draft-figure-date = À la date du
draft-group-n = Groupe { $n }
draft-group = Intitulé
draft-more = Ajouter une ligne
