## La declaración
text-label = Texto de la declaración
text-languages = Idioma del texto
translation-notice = Esto es una traducción. El texto que se firma es el que está en
sign-button-organisation = Firmar por una organización
sign-button-person = Firmar a título personal
demands-heading = Lo que pedimos
figures-heading = Cifras de esta declaración
figure-source = Fuente: { $source }
figure-as-of = a { $date }
list-heading = Firman
list-empty = No hay nombres en la lista.
list-empty-open = Todavía no hay nombres en la lista. Los primeros aparecerán aquí cuando se hayan confirmado y revisado.
list-reported-note = «Comunicado» significa: la entidad convocante ha dado este nombre y quien firma no lo ha confirmado aquí.
mark-reported = comunicado
heading-organisations = Organizaciones
heading-individuals = Personas
heading-affiliated = Personas, con su organización
disclaimer = La organización se indica solo para identificar a la persona. No significa que la organización haya firmado.
version-line = Versión { $n } del texto
log-line = { $n ->
    [one] Registro público: { $n } anotación
   *[other] Registro público: { $n } anotaciones
}
log-root = raíz
log-qr = Código QR: contiene el número de anotaciones y la raíz, y lleva a la página sobre cómo comprobar esta lista.
log-kept = El código cuadrado contiene este número y esta raíz. Quien guarde una copia en papel podrá compararla con el registro cuando quiera.
check-link = Cómo comprobar esta lista
download-csv = Lista en tabla (CSV)
download-json = Lista para programas (JSON)
controller-line = { $name } responde de los datos de quienes firman.
contact-line = Contacto: { $contact }
privacy-link = Cómo se tratan los datos
entry-as-printed = Así figuraría en la lista
entry-yours = Su entrada
entry-listed = Así figura en la lista
entry-not-listed = No está en la lista
