# Les mots que les gens voient, en français. Courts et calmes ; vouvoiement. Ce qui s’est passé, ce que cela veut dire, ce qu’on peut faire.

## Dates, nombres, pages d’une liste
label-colon = { $label } :
date-long = { $day } { $month } { $year }
date-time = { $date } à { $time } (heure locale, { $zone })
date-time-utc = { $date } à { $time } UTC
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
age-short-now = à l’instant
age-short-minutes = { $n } min
age-short-hours = { $n } h
age-short-days = { $n } j
paging-label = Pages
paging-earlier = Précédents
paging-later = Suivants
paging-words = { $from } à { $to } sur { $total }

## Autour de chaque page
skip-to-content = Aller au contenu
language-switch = Langue de cette page
problems-heading = À corriger
problems-title = Erreur :

## Page d’accueil
index-title = Déclarations
index-empty = Il n’y a pas encore de déclaration ici.

## Peut-on signer ?
state-draft = Brouillon, non public
state-opens = Ouverture des signatures le { $date }
state-not-open = Les signatures ne sont pas encore ouvertes
state-open = Ouverte à la signature
state-open-until = Ouverte à la signature jusqu’au { $date }
state-closed = Les signatures sont closes
state-closed-since = Signatures closes depuis le { $date }
state-stopped = La collecte des signatures est suspendue

## Nombres
count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-individuals = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
count-signatures = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
# La ligne à côté du bouton : « 81 signatures, dont 46 confirmées par courriel ».
count-summary = { $signatures }, { $confirmed }
count-all-confirmed = { $n ->
    [one] confirmée par e-mail
   *[other] toutes confirmées par e-mail
}
count-some-confirmed = { $n ->
    [one] dont { $n } confirmée par e-mail
   *[other] dont { $n } confirmées par e-mail
}
count-none-confirmed = { $n ->
    [one] pas encore confirmée par e-mail
   *[other] aucune confirmée par e-mail pour l’instant
}
# En tête de la liste.
count-part-confirmed = Confirmées par e-mail : { $parts }
count-part-unnamed = Dont comptées sans nom : { $n }
count-part-unconfirmed = Ajoutées par la coalition, pas encore confirmées : { $parts }

## Qui signe, et comment on le montre
kind-organisation = Organisation
kind-individual = Personne
kind-affiliated = Personne, avec son organisation
display-public = Publier le nom
display-public-hint = Le nom figure dans la liste publique.
display-at-launch = Publier le nom à partir de la présentation
display-at-launch-hint = La signature compte dès le début. Personne ne voit le nom avant la présentation.
display-counted = Compter sans publier le nom
display-counted-hint = Le nom n’est jamais affiché. Le total augmente d’une signature.
zone-time = heure locale, { $place }
