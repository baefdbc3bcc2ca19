## La déclaration en document : PDF, Word, texte simple
# La ligne de couverture : « Signée par 47 organisations et 312 personnes ».
document-cover-both = Signée par { $organisations } et { $individuals }
document-cover-one = Signée par { $who }
document-page = Page { $n } sur { $of }
document-draft = Projet, signé par personne
document-check-heading = Comment vérifier ce document
document-check = Pour vérifier que ce texte et ces noms sont bien ceux qui ont été publiés : { $address }
document-frozen = arrêtée le { $date }
document-signed-in = Le texte qui est signé est celui rédigé en { $language }.
document-sign = Pour signer : { $address }
document-more = et { $n } de plus
document-forms = À emporter :
document-pdf = PDF
document-pdf-press = PDF, les noms d’abord
document-pdf-bilingual = PDF en deux langues
document-poster = Affiche (PDF)
# Pour l’équipe : pourquoi il n’y a pas de PDF, ou ce qui y manque.
document-too-slow = Le PDF n’a pas pu être préparé : il demande plus de { $n } secondes de calcul. Les autres formats sont en ordre. La personne qui gère le site peut accorder plus de temps (limits.typesetter_seconds).
document-too-big = Le PDF n’a pas pu être préparé : il demande plus de { $n } Mo de mémoire. Les autres formats sont en ordre. La personne qui gère le site peut en accorder plus (limits.typesetter_megabytes).
document-broke-off = Le PDF n’a pas pu être préparé, à cause d’un défaut de ce programme. Les autres formats sont en ordre. La personne qui gère le site en trouvera la cause dans le journal du programme.
document-missing = Dans le PDF, certaines lettres s’impriment en cases vides, car aucune police ne les contient : { $scripts }. La personne qui gère le site peut ajouter une police (limits.typesetter_fonts).
document-as-pdf = En PDF
