## La declaración como documento: PDF, Word, texto sencillo
# La línea de la portada: «Firmada por 47 organizaciones y 312 personas».
document-cover-both = Firmada por { $organisations } y { $individuals }
document-cover-one = Firmada por { $who }
document-page = Página { $n } de { $of }
document-draft = Borrador, nadie lo ha firmado
document-check-heading = Cómo comprobar este documento
document-check = Para comprobar que este texto y estos nombres son los publicados: { $address }
document-frozen = fijada el { $date }
document-signed-in = El texto que se firma es el redactado en { $language }.
document-sign = Para firmar: { $address }
document-more = y { $n } más
document-forms = Para llevar:
document-pdf = PDF
document-pdf-press = PDF con los nombres primero
document-pdf-bilingual = PDF en dos idiomas
document-poster = Cartel (PDF)
# Para el equipo: por qué no hay PDF, o qué le falta.
document-too-slow = No se pudo preparar el PDF: requiere más de { $n } segundos de cálculo. Los demás formatos están como deben. Quien administra el sitio puede permitir más tiempo (limits.typesetter_seconds).
document-too-big = No se pudo preparar el PDF: requiere más de { $n } MB de memoria. Los demás formatos están como deben. Quien administra el sitio puede permitir más (limits.typesetter_megabytes).
document-broke-off = No se pudo preparar el PDF por un fallo de este programa. Los demás formatos están como deben. Quien administra el sitio encontrará más en su registro de sucesos.
document-missing = En el PDF algunas letras aparecen como cuadros vacíos porque ninguna fuente las tiene: { $scripts }. Quien administra el sitio puede añadir una fuente (limits.typesetter_fonts).
document-as-pdf = En PDF
