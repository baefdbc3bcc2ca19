## La déclaration en document : PDF, Word, texte simple
# La ligne de couverture : « Signée par 47 organisations et 312 personnes ».
document-cover-both = Signée par { $organisations } et { $individuals }
document-cover-one = Signée par { $who }
document-page = Page { $n } sur { $of }
document-draft = Projet, signé par personne
document-check-heading = Comment vérifier ce document
document-check = Pour vérifier que ce texte et ces noms sont bien ceux qui ont été publiés : { $address }
document-frozen = arrêtée le { $date }
document-signed-in = Le texte qui est signé est celui rédigé en { $language }.
document-sign = Pour signer : { $address }
document-more = et { $n } de plus
document-forms = À emporter :
document-pdf = PDF
document-pdf-press = PDF, les noms d’abord
document-pdf-bilingual = PDF en deux langues
document-poster = Affiche (PDF)
