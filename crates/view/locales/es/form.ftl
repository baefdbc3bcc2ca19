## Firmar
sign-title = Firmar la declaración
sign-fax = Deje este campo vacío
sign-kind = ¿Quién firma?
sign-as-organisation = Firmo en nombre de una organización, con su autorización.
sign-as-individual = Firmo a título personal.
sign-as-affiliated = Firmo a título personal; mi organización aparece solo a título informativo.
sign-for-organisation = Firma usted en nombre de una organización, con su autorización.
sign-for-individual = Firma usted a título personal.
sign-for-affiliated = Firma usted a título personal; su organización aparece solo a título informativo.
sign-kind-change = Cambiar
sign-organisation-name = Nombre de la organización
sign-your-name = Su nombre
sign-country = País
sign-country-unknown = No conocemos ningún país llamado { $text }; por eso figurará como su lugar. Si no es correcto, vuelva atrás y cámbielo.
sign-position = Su cargo en la organización
sign-position-hint = No se publica.
sign-more-organisation = Más datos de la organización (opcional)
sign-more-person = Más datos sobre usted (opcional)
sign-risk = ¿Es un riesgo publicar su nombre?
sign-expired = El formulario había caducado. No se ha enviado nada y no se ha perdido nada de lo que escribió. Revíselo y envíelo ahora.
sign-name = Nombre
sign-name-hint = Tal como debe figurar en la lista.
sign-short-name = Sigla o nombre corto
sign-short-name-hint = Por ejemplo, RAI.
sign-other-name = Nombre en otra lengua o escritura
sign-other-name-hint = Figura después del nombre principal.
sign-affiliation = Su organización
sign-affiliation-hint = Solo a título informativo. Esto no significa que la organización firme.
sign-place = Ciudad o región
sign-category = Grupo en la lista
sign-category-none = Elija
sign-role = Profesión o título
sign-role-hint = Figura después de su nombre.
sign-authority-hint = Podemos preguntarle quién tomó la decisión. Espere a que su organización haya decidido.
sign-website = Sitio web
sign-website-hint = Nos ayuda a verificar la organización. Se publica en los archivos de la lista (CSV, JSON).
sign-email = Su correo electrónico
sign-email-hint = Para que confirme su firma y para informarle de lo que ocurra con ella. Nunca se publica.
sign-display = Cómo se muestra su nombre
sign-launch-on = La presentación está prevista para el { $date }.
risk-heading = Antes de firmar
risk-public = La lista es pública. Cualquiera puede leerla, copiarla y conservarla, aunque usted retire su firma.
risk-choice = Si la publicación de su nombre puede perjudicarle a usted o a otras personas, elija «solo en el recuento», o no firme. Ambas opciones son válidas.
risk-data = Guardamos su correo electrónico para que confirme su firma y para escribirle sobre ella. No guardamos su dirección IP.
sign-check = Continuar
sign-check-hint = A continuación verá cómo figura en la lista. Todavía no se envía nada.
sign-preview-heading = Así figurará en la lista
sign-preview-kind = Firma como
sign-preview-text = Texto
sign-send = Enviar
sign-edit = Cambiar algo

## Mire su correo
inbox-title = Revise su correo
inbox-sent = { $n ->
    [one] Hemos enviado un mensaje a esta dirección. Todavía no hay nada público. Abra el mensaje y confirme en el plazo de { $n } día.
   *[other] Hemos enviado un mensaje a esta dirección. Todavía no hay nada público. Abra el mensaje y confirme en el plazo de { $n } días.
}
inbox-look-for = El mensaje contiene un enlace y un código. Abra el enlace o escriba aquí el código. Basta con una de las dos cosas.
inbox-outbox = Este sitio no envía correos. Se guardan en la mesa de trabajo, donde se pueden leer:
inbox-outbox-link = Bandeja local
inbox-code = Código del mensaje
inbox-code-hint = Da igual escribirlo con mayúsculas o minúsculas.
inbox-code-send = Continuar
inbox-none-heading = Si no recibe ningún mensaje
inbox-none-wait = Espere unos minutos. Algunos servidores retrasan el primer mensaje de un remitente nuevo.
inbox-none-folder = Mire en la carpeta de correo no deseado.
inbox-none-again = Compruebe la dirección que ha indicado. Si no era correcta, firme de nuevo. Borraremos el primer intento.
inbox-none-limit = Si se han enviado varios formularios con esta dirección, el próximo mensaje llegará más tarde. El enlace de un mensaje anterior también muestra su firma.

## Lo que hay que revisar en un formulario
trouble-kind-missing = Elija quién firma.
trouble-name-missing = Escriba el nombre que debe figurar en la lista.
trouble-organisation-missing = Escriba el nombre de la organización.
trouble-role-missing = Escriba su cargo en la organización.
trouble-desk-role-missing = Elija una función.
trouble-desk-last-convenor = Nadie más es convocante. Dé antes esa función a otra persona.
trouble-affiliation-missing = Escriba el nombre de su organización, o firme a título personal sin ella.
trouble-email-missing = Escriba un correo electrónico. Lo necesitamos para pedirle que confirme.
trouble-email-unreadable = Esto no parece un correo electrónico. Un ejemplo: nombre@example.org
trouble-too-long = { $n ->
    [one] Use como máximo { $n } carácter.
   *[other] Use como máximo { $n } caracteres.
}
trouble-has-link = No incluya direcciones web en el nombre.
trouble-odd-start = Un nombre no puede empezar por = + - ni @.
trouble-hidden-characters = Contiene caracteres ocultos. Escríbalo de nuevo en lugar de pegarlo.
trouble-website-unreadable = Esto no parece una dirección web. Un ejemplo: https://example.org
trouble-category-missing = Elija uno de los grupos.
trouble-code-missing = Escriba el código del mensaje.
trouble-code-wrong = El código no es correcto o ha caducado. Compárelo con el del mensaje.
trouble-tick-missing = Marque la casilla si es lo que quiere.
trouble-entry-missing = Marque al menos una.
trouble-wish-missing = Modifique algún campo o escriba qué hay que cambiar.
trouble-answer-missing = Escriba una respuesta.
trouble-title-missing = Escriba un título.
trouble-text-missing = Escriba un texto.
trouble-date-unreadable = Escriba la fecha como año-mes-día, por ejemplo 2026-03-31.
trouble-closes-before-opens = La recogida de firmas se cerraría antes de abrirse. Revise las dos fechas.
trouble-closing-past = La hora de cierre ya ha pasado. Indique una posterior, o ninguna.
trouble-controller-missing = Indique la entidad responsable de los datos de quienes firman.
trouble-zone-unknown = No conocemos esta zona horaria. Un ejemplo: Europe/Madrid
trouble-language-unknown = Escriba un código de idioma, por ejemplo en, es, fr o ar.
trouble-slug-unfit = Use solo letras minúsculas de la a a la z, cifras y guiones.
trouble-slug-taken = Otra declaración tiene esta dirección. Elija otra.
trouble-line-unreadable = La línea { $n } no se puede leer. Fíjese en el modelo que está encima del campo.
trouble-demand-empty = La línea { $n } no nombra a nadie a quien pedirlo, o no dice nada.
trouble-group-repeated = La línea { $n } repite la palabra corta de otra línea.
trouble-file-missing = Elija un archivo o pegue el texto.
trouble-file-unreadable = Este archivo no se puede leer. Guárdelo en otro formato o pegue el texto.
trouble-no-entries-found = No se ha encontrado ninguna lista. Compruebe que cada nombre está en su propia línea.
trouble-reason-missing = Elija un motivo. Lo leerá quien ha firmado.
trouble-contact-reason-missing = Escriba para qué necesita la dirección.
trouble-question-missing = Escriba una pregunta.
trouble-translation-exists = Ya hay un texto en este idioma.
trouble-in-language = { $language }: { $trouble }
