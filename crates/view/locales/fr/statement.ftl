## La déclaration
text-label = Texte de la déclaration
text-languages = Langue du texte
# Devant les destinataires de la déclaration.
addressees-to = À l’attention de :
translation-notice = Ceci est une traduction.
sign-button-organisation = Signer pour une organisation
sign-button-person = Signer à titre personnel
authentic-link-in = Lire le texte qui est signé, en { $language }
authentic-link = Lire le texte qui est signé
who-heading = Qui peut signer
who-organisation = Les organisations, par une personne autorisée à signer en leur nom.
who-individual = Toute personne, en son propre nom.
who-affiliated = Toute personne dont l’organisation est citée uniquement pour l’identifier. L’organisation ne signe pas.
who-checked = Chaque signature recueillie ici est confirmée par e-mail et vérifiée par l’équipe avant de figurer dans la liste.
demands-heading = Ce que nous demandons
figures-heading = Chiffres de cette déclaration
figure-source = Source : { $source }
figure-as-of = au { $date }
list-heading = Signataires
list-as-of = État au { $date }
list-empty = Il n’y a aucun nom dans la liste.
list-empty-open = Il n’y a pas encore de nom dans la liste. Les premiers paraîtront ici une fois confirmés et vérifiés.
# À côté d’un nom que la coalition nous a donné et que son titulaire n’a pas confirmé ; lu à voix haute à la place du signe °.
mark-unconfirmed = non confirmé
heading-organisations = Organisations
heading-individuals = Personnes
heading-affiliated = Personnes, avec leur organisation
disclaimer = L’organisation est citée uniquement pour identifier la personne. Cela ne signifie pas que l’organisation a signé.
list-names-heading = Noms de la liste
list-search-label = Chercher un nom dans la liste
list-search-button = Chercher
list-search-more = Choisir par pays ou par type
list-search-kind = Qui signe
list-search-kind-all = Organisations et personnes
list-search-country-all = Tous les pays
list-search-found = { $n ->
    [one] { $n } nom sur { $total }
   *[other] { $n } noms sur { $total }
}
list-search-none = Aucun nom de la liste ne contient tout cela.
list-search-hint = Une partie du nom suffit. Les majuscules et les accents ne comptent pas. Avec moins de mots, on trouve davantage.
list-search-all = Revenir à la liste complète
list-parts-label = Parties de la liste
# First and last number of a part of the list.
list-part-numbers = { $from } à { $to }
list-goes-on = La liste compte { $n } noms. La suite :
# On paper, before the address of the PDF.
list-goes-on-paper = La liste continue. Les { $n } noms se trouvent dans le PDF :
contents-heading = Sommaire
version-line = Version { $n } du texte
log-line = { $n ->
    [one] Registre public : { $n } inscription
   *[other] Registre public : { $n } inscriptions
}
log-root = empreinte
log-qr = Code QR : il contient le nombre d’inscriptions et leur empreinte, et mène à la page qui explique comment vérifier cette liste.
log-kept = Le code QR contient ces deux valeurs. Si vous gardez une copie imprimée, vous pourrez la comparer plus tard au registre.
check-link = Comment vérifier cette liste
download-csv = Liste en tableau (CSV)
download-json = Liste pour les programmes (JSON)
controller-line = { $name } est responsable des données des signataires.
contact-line = Contact : { $contact }
privacy-link = Comment les données sont traitées
entry-as-printed = Telle qu’elle paraîtrait dans la liste
entry-yours = Votre entrée
entry-listed = Telle qu’elle figure dans la liste
entry-not-listed = Ne figure pas dans la liste
