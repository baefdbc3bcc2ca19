## La declaración
text-label = Texto de la declaración
text-languages = Idioma del texto
# Delante de aquellos a quienes se dirige la declaración.
addressees-to = A:
translation-notice = Esto es una traducción.
sign-button-organisation = Firmar por una organización
sign-button-person = Firmar a título personal
authentic-link-in = Lea el texto que se firma, en { $language }
authentic-link = Lea el texto que se firma
who-heading = Quién puede firmar
who-organisation = Organizaciones, por medio de alguien autorizado a firmar por ellas.
who-individual = Personas, en su propio nombre.
who-affiliated = Personas cuya organización aparece solo a título informativo. La organización no firma.
who-checked = Cada firma hecha aquí se confirma por correo y el equipo la revisa antes de que aparezca en la lista.
demands-heading = Lo que pedimos
figures-heading = Cifras de esta declaración
figure-source = Fuente: { $source }
figure-as-of = a { $date }
list-heading = Firman
list-as-of = Situación a { $date }
list-empty = No hay nombres en la lista.
list-empty-open = Todavía no hay nombres en la lista. Los primeros aparecerán aquí cuando estén confirmados y revisados.
# Junto a un nombre que dio la coalición y que su titular no ha confirmado; se lee en voz alta en lugar del signo °.
mark-unconfirmed = sin confirmar
heading-organisations = Organizaciones
heading-individuals = Personas
heading-affiliated = Personas, con su organización
disclaimer = La organización se indica solo a título informativo. No significa que la organización haya firmado.
list-names-heading = Nombres de la lista
list-search-label = Buscar un nombre en la lista
list-search-button = Buscar
list-search-more = Elegir por país o por tipo
list-search-kind = Quién firma
list-search-kind-all = Organizaciones y personas
list-search-country-all = Todos los países
list-search-found = { $n ->
    [one] { $n } nombre de { $total }
   *[other] { $n } nombres de { $total }
}
list-search-none = Ningún nombre de la lista contiene todo esto.
list-search-hint = Basta una parte del nombre. No importan las mayúsculas ni los acentos. Con menos palabras se encuentra más.
list-search-all = Volver a la lista completa
list-parts-label = Partes de la lista
# First and last number of a part of the list.
list-part-numbers = { $from } a { $to }
list-goes-on = La lista tiene { $n } nombres. Continúa aquí:
# On paper, before the address of the PDF.
list-goes-on-paper = La lista continúa. Los { $n } nombres están en el PDF:
contents-heading = Índice
version-line = Versión { $n } del texto
log-line = { $n ->
    [one] Registro público: { $n } anotación
   *[other] Registro público: { $n } anotaciones
}
log-root = huella
log-qr = Código QR: contiene el número de anotaciones y su huella, y lleva a la página sobre cómo comprobar esta lista.
log-kept = El código QR contiene los dos valores. Si guarda una copia en papel, podrá compararla más adelante con el registro.
check-link = Cómo comprobar esta lista
download-csv = Lista en tabla (CSV)
download-json = Lista para programas (JSON)
controller-line = { $name } responde de los datos de quienes firman.
contact-line = Contacto: { $contact }
privacy-link = Cómo se tratan los datos
entry-as-printed = Así figuraría en la lista
entry-yours = Su firma
entry-listed = Así figura en la lista
entry-not-listed = No figura en la lista
