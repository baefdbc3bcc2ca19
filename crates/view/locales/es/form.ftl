## Firmar
sign-title = Firmar la declaración
sign-version = Firma usted la versión { $n } del texto.
sign-fax = Deje este campo vacío
sign-kind = ¿Cómo firma usted?
sign-as-organisation = Firmo por una organización y puedo hacerlo.
sign-as-individual = Firmo por mí, como persona.
sign-as-affiliated = Firmo por mí, y la lista nombra mi organización solo para decir quién soy.
sign-group-name = Lo que muestra la lista
sign-name = Nombre
sign-name-hint = El nombre de la organización, o el suyo propio, tal como debe aparecer.
sign-short-name = Sigla o nombre corto
sign-short-name-hint = Solo si la organización tiene uno, por ejemplo RAI.
sign-other-name = Nombre en otra lengua o escritura
sign-other-name-hint = Si lo desea. Aparece después del primer nombre.
sign-affiliation = Organización a la que pertenece
sign-affiliation-hint = Aparece solo para identificarle. La organización no firma por ello.
sign-place = Lugar
sign-place-hint = Una ciudad, región o país. Puede dejarlo vacío.
sign-category = Grupo en la lista
sign-category-none = Elija, por favor
sign-group-you = Sobre usted
sign-role = Su función
sign-role-hint = En una organización: lo que hace allí, por ejemplo «secretaria»; no se publica. Una persona puede dejarlo vacío; lo que ponga aparece detrás del nombre.
sign-authority = Tengo autorización para firmar por esta organización.
sign-authority-hint = Puede que le pregunten quién lo decidió. No firme, por favor, por una organización que aún no lo ha decidido.
sign-website = Sitio web de la organización
sign-website-hint = Ayuda a ver que la organización es la que dice ser, y es público en los archivos de la lista (CSV, JSON). Puede dejarlo vacío.
sign-email = Correo electrónico
sign-email-hint = Enviamos un mensaje a esta dirección para que pueda confirmar. No se muestra nunca.
sign-display = Cómo aparece usted
sign-launch-on = La presentación está prevista para el { $date }.
risk-heading = Antes de firmar
risk-public = La lista es pública. Cualquiera puede leerla, copiarla y guardarla, también después de que usted se haya retirado.
risk-choice = Si aparecer con su nombre puede hacerle daño a usted o a otras personas, elija «solo en el recuento», o no firme. Las dos cosas están bien.
risk-data = Guardamos su correo para que confirme su firma y para escribirle sobre ella. No guardamos la dirección de su equipo.
sign-check = Ver cómo aparecerá
sign-check-hint = Todavía no se envía nada. Primero verá su entrada.
sign-preview-heading = Así aparecerá en la lista
sign-preview-kind = Firma como
sign-send = Enviar
sign-edit = Cambiar algo

## Mire su correo
inbox-title = Mire su correo
inbox-sent = { $n ->
    [one] Hemos enviado un mensaje a esta dirección. Todavía no hay nada público. Abra el mensaje y confirme en el plazo de { $n } día.
   *[other] Hemos enviado un mensaje a esta dirección. Todavía no hay nada público. Abra el mensaje y confirme en el plazo de { $n } días.
}
inbox-look-for = El mensaje contiene un enlace y un código. Abra el enlace o escriba aquí el código. Basta con una de las dos cosas.
inbox-outbox = Este sitio no envía correos. Se guardan en la mesa de trabajo, donde se pueden leer:
inbox-outbox-link = Bandeja local
inbox-code = Código del mensaje
inbox-code-hint = Da igual escribirlo con mayúsculas o minúsculas.
inbox-code-send = Seguir
inbox-none-heading = Si no llega ningún mensaje
inbox-none-wait = Espere unos minutos. Algunos servidores hacen esperar el primer mensaje.
inbox-none-folder = Mire en la carpeta de correo no deseado.
inbox-none-again = Compruebe la dirección que ha dado. Si tenía un error, firme de nuevo sin más; el primer intento se borrará solo.
inbox-none-limit = Si se han enviado varios formularios con esta dirección, el próximo mensaje llegará más tarde. El enlace de un mensaje anterior también muestra su firma.

## Lo que hay que revisar en un formulario
trouble-kind-missing = Elija, por favor, cómo firma.
trouble-name-missing = Escriba, por favor, el nombre que debe mostrar la lista.
trouble-organisation-missing = Escriba, por favor, el nombre de la organización.
trouble-role-missing = Escriba, por favor, su función en la organización.
trouble-desk-role-missing = Elija una función, por favor.
trouble-desk-last-convenor = Nadie más es convocante. Dé antes esa función a otra persona.
trouble-authority-missing = Marque, por favor, que tiene autorización, o firme por usted.
trouble-affiliation-missing = Nombre su organización, por favor, o firme por usted sin ella.
trouble-email-missing = Escriba un correo electrónico, por favor. Lo necesitamos para pedirle que confirme.
trouble-email-unreadable = Esto no parece un correo electrónico. Un ejemplo: nombre@example.org
trouble-too-long = { $n ->
    [one] Use como mucho { $n } carácter, por favor.
   *[other] Use como mucho { $n } caracteres, por favor.
}
trouble-has-link = No ponga direcciones web en el nombre, por favor.
trouble-odd-start = Un nombre no puede empezar por = + - ni @.
trouble-hidden-characters = Hay caracteres ocultos. Escríbalo de nuevo, por favor, en vez de pegarlo.
trouble-website-unreadable = Esto no parece una dirección web. Un ejemplo: https://example.org
trouble-category-missing = Elija un grupo, por favor.
trouble-code-missing = Escriba, por favor, el código del mensaje.
trouble-code-wrong = Este código no es el que esperamos o es demasiado antiguo. Compárelo, por favor, con el mensaje.
trouble-tick-missing = Marque la casilla, por favor, si es lo que quiere.
trouble-entry-missing = Marque al menos una, por favor.
trouble-wish-missing = Escriba, por favor, qué habría que cambiar.
trouble-answer-missing = Escriba una respuesta, por favor.
trouble-title-missing = Ponga un título, por favor.
trouble-text-missing = Ponga un texto, por favor.
trouble-date-unreadable = Escriba la fecha como año-mes-día, por ejemplo 2026-03-31.
trouble-closes-before-opens = La firma se cerraría antes de abrirse. Revise las dos fechas, por favor.
trouble-closing-past = La hora de cierre ya ha pasado. Ponga una posterior, por favor, o ninguna.
trouble-controller-missing = Nombre, por favor, la entidad que responde de los datos de quienes firman.
trouble-zone-unknown = No conocemos esta zona horaria. Un ejemplo: Europe/Madrid
trouble-language-unknown = Ponga un código de idioma, por favor, por ejemplo en, es, fr o ar.
trouble-slug-unfit = Use solo letras minúsculas de la a a la z, cifras y guiones, por favor.
trouble-slug-taken = Otra declaración tiene esta dirección. Elija otra, por favor.
trouble-line-unreadable = La línea { $n } no se puede leer. Mire el modelo que está encima del campo, por favor.
trouble-demand-empty = La línea { $n } no nombra a nadie a quien pedirlo, o no dice nada.
trouble-group-repeated = La línea { $n } repite la palabra corta de otra línea.
trouble-file-missing = Elija un archivo o pegue el texto, por favor.
trouble-file-unreadable = Este archivo no se puede leer. Guárdelo en otro formato, por favor, o pegue el texto.
trouble-no-entries-found = No se ha encontrado ninguna lista. Compruebe, por favor, que cada nombre está en su propia línea.
trouble-reason-missing = Elija un motivo, por favor. Lo leerá quien ha firmado.
trouble-contact-reason-missing = Escriba, por favor, para qué necesita la dirección.
trouble-question-missing = Escriba una pregunta, por favor.
trouble-translation-exists = Ya hay un texto en este idioma.
trouble-in-language = { $language }: { $trouble }
