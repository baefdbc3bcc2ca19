## La déclaration
text-label = Texte de la déclaration
text-languages = Langue du texte
translation-notice = Ceci est une traduction. Le texte que l’on signe est celui en
sign-button-organisation = Signer pour une organisation
sign-button-person = Signer à titre personnel
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
entry-as-printed = Telle qu’elle paraîtra dans la liste
entry-yours = Votre entrée
entry-listed = Telle qu’elle figure dans la liste
entry-not-listed = Ne figure pas dans la liste
