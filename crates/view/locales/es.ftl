# Las palabras que ve la gente, en español. Breves y serenas; de usted. Qué ha pasado, qué significa, qué se puede hacer.

## Fechas, números, páginas de una lista
date-long = { $day } de { $month } de { $year }
date-time = { $date }, { $time } ({ $zone })
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
age-now = menos de un minuto
age-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
age-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
age-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
paging-label = Páginas
paging-earlier = Anteriores
paging-later = Siguientes
paging-words = { $from } a { $to } de { $total }

## En todas las páginas
skip-to-content = Ir al contenido
language-switch = Idioma de esta página
problems-heading = Por favor, revise esto

## Portada
index-title = Declaraciones
index-empty = Todavía no hay ninguna declaración.

## Si se puede firmar
state-draft = Borrador, no es público
state-opens = Se podrá firmar desde el { $date }
state-not-open = Todavía no se puede firmar
state-open = Abierta a la firma
state-open-until = Abierta a la firma hasta el { $date }
state-closed = Ya no se puede firmar
state-closed-since = La firma se cerró el { $date }
state-stopped = La firma está detenida por el momento

## Recuentos
count-organisations = { $n ->
    [one] { $n } organización
   *[other] { $n } organizaciones
}
count-individuals = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
count-confirmed = cada firma, confirmada por quien firmó
count-counted-only = { $n ->
    [one] { $n } de ellas se cuenta sin nombre
   *[other] { $n } de ellas se cuentan sin nombre
}
count-reported = { $n ->
    [one] { $n } nombre más lo comunica la entidad convocante y no está confirmado
   *[other] { $n } nombres más los comunica la entidad convocante y no están confirmados
}

## La declaración
text-label = Texto de la declaración
text-languages = Idioma del texto
translation-notice = Esto es una traducción. El texto que se firma es el que está en
sign-button = Firmar
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
entry-as-printed = Así aparece en la lista

## Quién firma y cómo se muestra
kind-organisation = Organización
kind-individual = Persona
kind-affiliated = Persona, con su organización
display-public = Con nombre
display-public-hint = El nombre aparece en la lista pública.
display-at-launch = Con nombre, a partir de la presentación
display-at-launch-hint = La firma cuenta desde el principio. Nadie ve el nombre antes de la presentación.
display-counted = Solo en el recuento
display-counted-hint = El nombre no se muestra nunca. El número de firmas sube en una.

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

## Confirmar
confirm-title = Confirme, por favor
confirm-lead = Todavía no hay nada público. Con el botón de abajo usted dice: sí, esta es mi firma.
confirm-button = Confirmar mi firma
confirm-hint = Si usted no ha firmado, cierre esta página. No pasará nada y los datos se borrarán.
confirm-several = ¿Cuáles son suyas?
confirm-several-hint = Con esta dirección se ha enviado más de una firma. Marque las que envió usted. Al confirmar, las demás se borran.
confirm-several-more = Las más antiguas no se muestran. Si falta la suya, firme de nuevo y aparecerá la primera.
confirm-text = El texto que firma
confirmed-title = Gracias. Su firma está confirmada.
confirmed-text = Ahora la revisará una persona.
confirmed-next = Cuando se haya aceptado le enviaremos un mensaje. Hasta entonces no está en la lista.
confirmed-already-title = Su firma ya estaba confirmada
confirmed-already-text = No tiene que hacer nada más aquí.
confirmed-unknown-title = Este enlace ya no lleva a ninguna parte
confirmed-unknown-text = Los enlaces de los mensajes valen solo unos días. Al abrirlo no se ha publicado nada.
confirmed-unknown-next = Si todavía quiere firmar, vaya a la declaración y firme de nuevo. Es cosa de un minuto.
confirmed-closed-title = Ya no se puede firmar
confirmed-closed-text = Esta firma no se confirmó a tiempo, así que no está en la lista.
confirmed-closed-next = Los datos se borrarán solos. No tiene que hacer nada.
confirmed-withdrawn-title = Esta firma se ha retirado
confirmed-withdrawn-text = No está en la lista.
confirmed-withdrawn-next = Si ha cambiado de idea, puede firmar de nuevo mientras la firma esté abierta.
confirmed-own-page = A su página propia
confirmed-own-page-hint = Allí ve cómo va todo, cambia la forma en que aparece o se retira. No comparta el enlace.

## La página propia
signer-title = Su firma
signer-state-heading = Cómo va
signer-state-unconfirmed = Todavía no ha confirmado. Abra el enlace de nuestro mensaje o escriba el código, por favor.
signer-state-confirmed = Usted ha confirmado su firma.
signer-state-confirmed-at = Usted confirmó su firma el { $date }.
signer-state-reported = Esta firma la ha comunicado la entidad convocante. Usted no la ha confirmado.
signer-state-waiting = Ahora espera a que una persona la revise. Suele tardar unos días. Recibirá un mensaje.
signer-state-question = Hay una pregunta para usted. Respóndala abajo, por favor; después seguimos.
signer-state-accepted = Se ha aceptado.
signer-state-accepted-at = Se aceptó el { $date }.
signer-state-declined = No se ha aceptado.
signer-state-declined-plain = Si cree que es una equivocación, use el formulario de abajo.
signer-state-counted = Usted está en el recuento. Su nombre no se muestra.
signer-state-launch = Usted está en el recuento. Su nombre aparecerá con la presentación. Hasta entonces nadie lo ve.
signer-state-launch-on = Usted está en el recuento. Su nombre aparecerá con la presentación, el { $date }. Hasta entonces nadie lo ve.
signer-state-listed = Está en la lista pública.
signer-state-soon = Estará en la lista pública en unos minutos.
signer-state-withdrawn = Se ha retirado usted. Su nombre ya no está en la lista.
signer-state-merged = Hay otra firma del mismo firmante. Las dos cuentan como una. Si usted se retira, se va la suya y la otra se queda.
signer-state-erased = Los datos de esta firma se han borrado.
signer-see-list = Verla en la lista
signer-version = Usted firmó la versión { $n } del texto:
signer-question-heading = Una pregunta para usted
signer-answer = Su respuesta
signer-answer-send = Enviar la respuesta
signer-display-heading = Cómo aparece usted
signer-display-save = Guardar
signer-correct-heading = ¿Hay algo que no está bien?
signer-correct = ¿Qué habría que cambiar?
signer-correct-hint = Nunca cambiamos un nombre sin usted. Díganos qué debe poner.
signer-correct-send = Pedir una corrección
signer-correct-open = Ha pedido esto. Recibirá una respuesta por correo.
signer-withdraw-heading = Retirarse
signer-withdraw-text = Puede retirarse cuando quiera y no tiene que decir por qué. Su nombre sale de la lista en el acto. A las copias que otros hayan hecho no podemos llegar.
signer-withdraw-tick = Sí, quiero retirar mi firma.
signer-withdraw-send = Retirar mi firma
signer-receipt-heading = Su comprobante
signer-receipt-text = Su firma está en el registro público. El comprobante lo demuestra. Guárdelo: si algún día faltara su anotación, podría enseñarlo.
signer-receipt-get = Descargar el comprobante
signer-receipt-person = Su firma está en el registro público, sin su nombre. Mientras su nombre esté en la lista, la propia lista muestra qué anotación es la suya. Si quiere, puede tener una prueba propia.
signer-receipt-which = ¿Qué comprobante?
signer-receipt-without = Sin la llave de mi nombre.
signer-receipt-without-hint = Muestra que hay una anotación en el registro, y no la nombra a usted. Mientras usted esté en la lista, la lista muestra de quién es; cuando se haya ido, no puede saberlo nadie que no guardara una copia.
signer-receipt-with = Con la llave de mi nombre.
signer-receipt-with-hint = Junto con su entrada demuestra que usted firmó. No lo guarde en un aparato que puedan quitarle.
signer-receipt-tick = Entiendo lo que muestra el archivo.
signer-receipt-waits = Su anotación llegará al registro público en unos instantes. Entonces podrá tener aquí un comprobante.
signer-receipt-waits-daily = Las anotaciones llegan al registro público una vez al día y varias juntas, para que nadie pueda saber quién firmó cuándo. Vuelva en uno o dos días si quiere un comprobante.
signer-erase-heading = Borrar
signer-erase-text = Su firma deja de contar y se destruye todo lo que guardamos de ella: nombre, dirección, notas y los enlaces de nuestros mensajes. No se puede deshacer.
signer-erase-left = A las copias que otros hayan hecho no podemos llegar. En el registro público queda una anotación que no dice nada de usted.
signer-erase-tick = Sí, quiero borrarlo todo para siempre.
signer-erase-send = Borrar mi firma
signer-keep-link = La dirección de esta página es solo suya. Quien la tenga puede hacer lo que usted puede hacer aquí.
signer-done-display = Guardado. Así aparece usted a partir de ahora.
signer-done-correction = Gracias. Lo que pide ha llegado a la mesa de trabajo.
signer-done-answer = Gracias. Su respuesta ha llegado a la mesa de trabajo.
signer-done-withdrawn = Se ha retirado usted. No tiene que hacer nada más.
signer-done-confirmed = Gracias. Su firma está confirmada.

## Cómo comprobar la lista
check-title = Cómo comprobar esta lista
check-lead = No hace falta creer a este sitio. Estas tres cosas las puede comparar usted en su navegador; un programa comprueba todo lo demás.
check-text-heading = ¿Es el texto que se firmó?
check-text = Todas las personas firman la versión { $n } del texto. La huella (SHA-256) que está debajo de la declaración lo representa entero: si cambiara una sola letra, sería otra. ¿Es la misma en la página, en una copia antigua en papel, en lo que citan otros? Estas son las partes, cada una con su propia huella:
check-manifest = la huella de la página: la lista de todas las partes con sus huellas
check-authentic = texto auténtico
check-list-heading = ¿Están bien el recuento y los nombres?
check-list = Descargue la lista y cuente sus filas, debajo de la línea de los títulos. Los números van desde el 1 sin saltos. Los nombres y las cifras tienen que ser los mismos que en la página:
check-ids = Cada nombre tiene además un identificador permanente. Si añade # y el identificador a la dirección de la declaración, llega a ese nombre.
check-log-heading = ¿Ve todo el mundo la misma lista?
check-log = Cada vez que una firma se acepta, se corrige o se retira, se añade una anotación al registro público de este sitio. Lo que está en el registro no se cambia ni se quita nunca. Una anotación no contiene ningún nombre. Contiene un sello que encaja con un solo nombre de la lista. Dos valores representan todo el registro:
check-log-size = Cuántas anotaciones
check-log-root = Raíz: la huella de todas ellas
check-log-same = Los dos están también al pie de la declaración, en el código cuadrado de una copia en papel y en list.json. El registro crece, así que una copia antigua tiene menos anotaciones. Con el mismo número, la raíz tiene que ser la misma.
check-log-older = Pregunte a quien guarde una copia o un archivo anterior, y compare. Dos raíces para un mismo número significarían que se mostraron dos listas.
check-log-none = El registro no tiene todavía ninguna anotación.
check-seen-heading = Quién vigila el registro
check-seen = Los testigos son ordenadores de otros. Cada uno de estos ha visto el registro tal como está arriba y ha confirmado que solo continúa lo que había antes:
check-seen-none = Nadie de fuera ha confirmado este estado del registro. Eso significa que este sitio podría mostrarle a usted una lista y a otros otra, y solo lo sabría comparando con ellos. Envíe los dos valores de arriba a alguien de confianza.
check-commands-heading = Todo, con un programa
check-commands = El programa libre «undersigned» descarga el texto, la lista y el registro, lo vuelve a calcular todo y dice con palabras lo que no encaja. En una terminal:
check-policy = Hasta aquí el programa confía en la clave que este sitio muestra hoy. Es mejor llevarla consigo. Guarde estas líneas como policy.txt y compare la primera con alguien que la tenga desde hace tiempo.
check-policy-witnesses = Las líneas que empiezan por «witness» nombran a los testigos. La última dice quién tiene que haber visto el registro.
check-receipt = Un comprobante que le enseñe quien firmó se comprueba junto con la lista:
check-monitor = Esta orden vuelve a mirar cada hora y guarda lo que ha visto. Le dirá si el registro no continúa desde ahí.
check-hashes = Sin nuestro programa, en Linux (en macOS escriba «shasum -a 256» en lugar de «sha256sum»): cada línea tiene que mostrar la huella que está en su dirección.
check-format = Cómo están escritos el registro y la lista:
check-not-heading = Lo que no se puede comprobar así
check-not-keyboard = Quién estaba ante el teclado. «Confirmado» significa que alguien abrió el mensaje enviado al correo de quien firma y confirmó allí. «Comunicado» significa que solo la entidad convocante responde de ese nombre.
check-not-invented = Si este sitio ha inventado un nombre y lo ha anotado. El registro muestra que nada se cambia en silencio, no que sea verdad. Pregunte a quienes aparecen.
check-not-missing = Si una firma se dejó fuera desde el principio. Las organizaciones pueden descargar un comprobante en cuanto han confirmado, y enseñarlo.
check-not-choice = Si el registro contiene lo que eligió de verdad quien firma: aparecer con su nombre o solo en el recuento. Si falta alguien que debía aparecer, se descubre; si la propia elección se anotó de otro modo, solo puede decirlo quien firmó, con su comprobante.
check-not-old = Si este es el estado más reciente. El programa dice lo primero de qué día es la última anotación. Compárelo con lo que usted guardó o con lo que ven otras personas.
check-not-gone = Quién se ha retirado o está en el recuento sin nombre. El registro muestra cuántos, y no quiénes.

## Páginas que solo dicen algo
message-not-found-title = En esta dirección no hay nada
message-not-found-text = Puede que la dirección tenga un error o que la página haya cambiado de sitio.
message-gone-title = Esta página ya no está
message-gone-text = Estuvo aquí y se ha quitado para siempre.
message-forbidden-title = Esta página no está abierta para usted
message-forbidden-text = Hace falta otra función en la mesa de trabajo. Se la puede dar la entidad convocante.
message-wrong-method-title = Esta dirección no se puede usar así
message-wrong-method-text = Vuelva atrás, por favor, y use el formulario de la página.
message-too-large-title = Es demasiado de una vez
message-too-large-text = Lo enviado es más grande de lo que admite este sitio. No se ha guardado nada. Envíe menos, por favor, o un archivo más pequeño.
message-too-many-title = Espere un momento, por favor
message-too-many-text = Desde su conexión han llegado muchas solicitudes en poco tiempo. Espere unos minutos e inténtelo de nuevo. No se ha perdido nada.
message-form-expired-title = El formulario llevaba demasiado tiempo abierto
message-form-expired-text = No se ha enviado nada. Abra de nuevo el formulario, por favor, y rellénelo otra vez.
message-unreadable-title = No hemos podido leer esto
message-unreadable-text = Lo que ha llegado aquí no estaba completo. No se ha guardado nada. Vuelva atrás, por favor, e inténtelo de nuevo.
message-internal-title = Algo ha fallado por nuestra parte
message-internal-text = No es culpa suya. Con ello no se ha publicado nada. Inténtelo de nuevo dentro de unos minutos, por favor.
message-storage-full-title = En este momento no se puede guardar nada
message-storage-full-text = El almacenamiento de este sitio está lleno. Puede leerlo todo, pero ahora no puede firmar. No se ha guardado nada. Vuelva más tarde, por favor.
message-sign-on-closed-title = En este momento no se puede firmar
message-signed-out-title = Ha salido usted
message-signed-out-text = Este navegador ha olvidado la mesa de trabajo.
message-erased-title = Todo está borrado
message-erased-text = El nombre, la dirección y las notas de esta firma están destruidos, y su enlace ya no lleva a ninguna parte. Si ha guardado un comprobante o nuestros mensajes, quizá quiera borrarlos también.
message-incident = Si nos escribe sobre esto, dé por favor este número:
message-retry = Intentarlo de nuevo
message-home = A las declaraciones de este sitio

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

## Motivos para no aceptar
reason-authority = No consta la autorización
reason-authority-long = No hemos podido ver que la organización haya decidido firmar. Si lo ha hecho, díganos cómo, por favor, o que firme quien pueda mostrarlo.
reason-duplicate = Ya está en la lista
reason-duplicate-long = El mismo nombre ya está en la lista. No se pierde nada; se cuenta una vez.
reason-unclear = No está claro quién firma
reason-unclear-long = Por el nombre no hemos podido saber quién firma. Puede firmar de nuevo con el nombre completo.
reason-scope = No es para este tipo de firma
reason-scope-long = Esta declaración es para firmas de otro tipo. En su página se dice cuáles.
reason-own-wish = Lo pidió quien firmó
reason-own-wish-long = Usted nos pidió no ponerla en la lista.
reason-abuse = No va en serio (no se avisa a quien firmó)

## La mesa de trabajo: en todas sus páginas
desk-nav = Mesa de trabajo
desk-home = Declaraciones en la mesa
desk-paste = Pegar un documento
desk-outbox = Bandeja local
desk-people = Personas en la mesa
desk-sign-out = Salir
desk-statement-nav = Esta declaración
desk-tab-statement = Declaración
desk-tab-queue = Cola
desk-tab-import = Importar
desk-tab-record = Registro
desk-tab-public = Página pública
desk-sign-in-title = La mesa de trabajo
desk-sign-in-lead = Para quienes convocan y moderan. Le enviamos un enlace de entrada a su correo. No hace falta contraseña.
desk-sign-in-email = Correo electrónico
desk-sign-in-send = Enviarme un enlace
desk-sign-in-sent = Si esta dirección es de la mesa de trabajo, un mensaje con un enlace está en camino. El enlace vale una vez, durante 30 minutos.
desk-sign-in-again = Pedir otro enlace
desk-enter-lead = Con este botón entra usted en este equipo. El enlace vale una vez.
desk-enter-button = Entrar en la mesa
desk-enter-unknown = Este enlace ya se ha usado o es demasiado antiguo. Pida otro, por favor.

## La mesa: primera página
desk-empty = Todavía no hay ninguna declaración. Tome el documento que tiene, con su lista, y péguelo entero.
desk-waiting = { $n ->
    [one] { $n } en espera
   *[other] { $n } en espera
}
desk-set-apart = { $n ->
    [one] { $n } apartada
   *[other] { $n } apartadas
}
desk-none-waiting = ninguna en espera
desk-oldest = la más antigua desde hace { $age }
desk-listed = { $n } en la lista
desk-unsettled = { $n ->
    [one] { $n } entrada importada por resolver
   *[other] { $n } entradas importadas por resolver
}
desk-paste-button = Pegar su documento entero
desk-new-button = Empezar otra declaración
desk-paste-hint = En el documento se buscan el título, la fecha, el texto y la lista, y se le muestran por separado. Con ello no se publica nada.
desk-mails-heading = Correos
desk-mails-queued = { $n ->
    [one] { $n } correo espera a salir
   *[other] { $n } correos esperan a salir
}
desk-mails-failed = { $n ->
    [one] { $n } correo no se pudo enviar
   *[other] { $n } correos no se pudieron enviar
}
desk-mails-held = { $n ->
    [one] { $n } de ellos espera a la próxima hora.
   *[other] { $n } de ellos esperan a la próxima hora.
}
desk-mails-held-why = Se han pedido más correos de los que pueden salir en una hora. Puede que alguien esté inundando el formulario. Quien administra el servidor decide cuántos pueden salir.
desk-stop-heading = Detener todas las firmas
desk-stop-text = Detiene enseguida la firma de todas las declaraciones de este sitio. Se pueden seguir leyendo.
desk-stop-is-stopped = La firma está detenida en todo el sitio.
desk-stop-notice = Aviso para quienes leen
desk-stop-site = Detener la firma en todo el sitio
desk-resume-site = Dejar que la firma continúe
desk-site-stopped = La firma está detenida en todo el sitio.

## La mesa: cola
queue-title = A la espera de decisión
queue-empty = No hay nada en espera.
queue-order = primero las más antiguas
queue-what-heading = Qué hace cada acto
queue-what-accept = Pone la entrada en la lista (o en el recuento) y avisa por correo a quien firmó.
queue-what-decline = La deja fuera de la lista. A quien firmó se le dice el motivo por correo, salvo en «no va en serio».
queue-what-ask = Envía su pregunta por correo. La firma espera hasta que se responda.
queue-what-move = La entrada siguiente y la anterior.
queue-accept-page = { $n ->
    [one] Aceptar la única entrada de esta página que no plantea dudas
   *[other] Aceptar las { $n } entradas de esta página que no plantean dudas
}
queue-accept-page-hint = Confirmadas por quien firmó, sin nada parecido entre las demás, sin regla en contra y sin preguntas ni peticiones abiertas. Solo se aceptan entradas de esta página y tal como están aquí: la que cambie entretanto se deja como está. No se puede deshacer de una vez.
queue-set-apart = { $n ->
    [one] Una regla apartó { $n } entrada
   *[other] Una regla apartó { $n } entradas
}
queue-set-apart-title = Apartadas por una regla
queue-set-apart-hint = En cada una se dice qué regla la apartó. Nunca están entre las demás; cada una se puede decidir por sí sola y también se pueden rechazar muchas de una vez.
queue-set-apart-empty = No hay ninguna apartada.
queue-comparing = Los nombres todavía se están comparando: { $done } de { $all } hasta ahora. Puede haber más sospechas; vuelva a mirar dentro de un momento.
queue-changed = Esta entrada ha cambiado desde que abrió la página. Vuelva a mirarla antes de decidir.
queue-unsent = Su pregunta no se ha enviado:
queue-age = espera desde hace { $age }
queue-late = más de 7 días
queue-authority-yes = autorización marcada
queue-authority-no = autorización sin marcar
queue-answer = Respuesta de quien firmó:
queue-wish = Pide una corrección:
queue-reason = Motivo
queue-reason-none = Elija, por favor
queue-question = Pregunta a quien firmó
queue-ask-send = Enviar la pregunta
act-accept = Aceptar
act-decline = No aceptar
act-ask = Preguntar
source-confirmed = confirmada el { $date }
source-reported = comunicada por la entidad convocante, línea { $line } de
band-same = Casi seguro la misma que
band-review = Quizá la misma que
band-related = Relacionada, pero no la misma:
undo-accepted = Ha aceptado usted { $name }.
undo-declined = No ha aceptado usted { $name }.
undo-merged = Ha dicho usted que { $name } es la misma que otra.
undo-button = Deshacer

## La mesa: una firma
axis-confirmation = Confirmación
axis-moderation = Moderación
axis-standing = Situación
confirmation-none = sin confirmar
confirmation-done = confirmada
confirmation-reported = comunicada por la entidad convocante
moderation-waiting = en espera
moderation-question = hay una pregunta abierta
moderation-quarantined = apartada por una regla
moderation-accepted = aceptada
moderation-declined = no aceptada
standing-live = en pie
standing-withdrawn = retirada
standing-merged = unida a otra
standing-erased = borrada
sign-on-version = Versión firmada
sign-on-received = Recibida
sign-on-contact = Dirección
sign-on-no-contact = ninguna
sign-on-decide = Decidir
sign-on-open-contact = Mostrar la dirección entera
sign-on-open-reason = ¿Para qué la necesita?
sign-on-open-hint = El motivo queda en el registro junto a su nombre.
correction-heading = La corrección pedida
correction-hint = Cambie solo lo que pide quien firmó.
correction-note = Nota para quien firmó
correction-note-hint = Se envía con la respuesta. Puede dejarla vacía.
correction-make = Hacer la corrección
correction-decline = Dejarla como está

## La mesa: escribir una declaración
new-title = Declaración nueva
new-lead = Es un borrador hasta que abra la firma. Puede guardar y volver.
draft-text-legend = Texto
draft-settings-legend = Firma
draft-title = Título
draft-slug = Dirección
draft-slug-hint = La última parte de la dirección web, por ejemplo rios-limpios. Después no se puede cambiar.
draft-lang = Idioma
draft-lang-hint = Como código: en, es, fr, ar …
draft-coalition = Coalición
draft-date = Fecha
draft-body = Texto
draft-body-hint = Una línea vacía empieza un párrafo. **negrita**, *cursiva*, ## título, - lista.
draft-demands = Demandas
draft-demands-hint = Una por línea: demanda | destinatario; destinatario
draft-figures = Cifras
draft-figures-hint = Una por línea: qué | valor | unidad | fuente | fecha
draft-opens = La firma se abre
draft-opens-hint = Déjelo vacío para abrirla a mano.
draft-closes = La firma se cierra
draft-closes-hint = Unos días antes de la entrega queda tiempo para la cola.
draft-zone = Zona horaria
draft-zone-hint = Por ejemplo Europe/Madrid
draft-launch = Presentación
draft-launch-hint = Hasta entonces quienes firman pueden mantener oculto su nombre. Déjelo vacío si no hay presentación.
draft-categories = Grupos de firmas
draft-categories-hint = Uno por línea, en el orden de la lista: palabra corta | título. Déjelo vacío para organizaciones y personas.
draft-controller = Responsable de los datos
draft-controller-hint = La entidad que responde de los datos de quienes firman. Se nombra en el formulario.
draft-privacy = Dirección web del aviso de privacidad
draft-privacy-hint = Puede dejarlo vacío.
draft-risk = Sus propias palabras sobre los riesgos
draft-risk-hint = Están encima del botón del formulario.
draft-save = Guardar
draft-frozen = El texto ha estado abierto a la firma y ya no se puede cambiar. Lo que sigue todavía se puede cambiar.
open-text = Al abrir quedan fijados el texto, las demandas y las cifras en todos los idiomas como versión 1. Desde entonces nadie los puede cambiar.
open-now-text = La firma se abre sola a la hora de abajo. También puede abrirla ahora.
open-button = Abrir la firma
stop-notice = Aviso para quienes leen
stop-hint = La detención vale enseguida y se puede quitar. El aviso está en la página.
stop-button = Detener la firma
resume-button = Dejar que la firma continúe
close-button = Cerrar la firma
close-hint = Quien ya ha firmado puede confirmar todavía durante 24 horas.
reopen-text = La firma está cerrada. Puede abrirla de nuevo para el mismo texto.
reopen-by-date-text = La firma se cerró a su hora de cierre. Para seguir, ponga una hora de cierre posterior, o ninguna, y guarde.
reopen-button = Abrir de nuevo
launch-text = { $n ->
    [one] { $n } nombre espera a la presentación.
   *[other] { $n } nombres esperan a la presentación.
}
launch-button = Presentación: mostrar ya estos nombres
texts-heading = Textos
text-published = público
text-draft = borrador
versions-heading = Versiones
version-frozen = Versión { $n }, fijada el { $date }
translation-new = Añadir una traducción
translation-title = Traducción
translation-hint = A quienes leen se les dice que es una traducción. Lo que se firma es el texto auténtico.
translation-original = El texto auténtico

## La mesa: de un documento a un borrador
paste-title = Pegar su documento entero
paste-lead = Copie todo, el texto y la lista de nombres, y péguelo aquí. Verá lo que se ha encontrado antes de que se guarde nada.
paste-document = El documento
paste-document-hint = Tal como está. Los números, las siglas y los saltos de línea se pueden quedar.
paste-file = O un archivo
paste-file-hint = Texto, Word (docx), PDF o HTML.
paste-find = Separar las partes
paste-found-lead = Se ha encontrado esto. Corrija, por favor, lo que no esté bien.
paste-found-hint = Las dudas se resuelven una a una en el paso siguiente.
paste-list-from = La lista empieza en la línea { $n } del documento.
paste-list = Lista
paste-list-hint = Línea por línea, como en el documento. Si aquí han quedado líneas del texto, páselas arriba, al texto.
paste-create = Hacer un borrador
paste-count = Contar de nuevo
found-entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
found-gaps = { $n ->
    [one] { $n } salto en los números
   *[other] { $n } saltos en los números
}
found-restarts = { $n ->
    [one] los números vuelven a empezar { $n } vez
   *[other] los números vuelven a empezar { $n } veces
}
found-shared = { $n ->
    [one] { $n } línea con más de una entrada
   *[other] { $n } líneas con más de una entrada
}
found-doubts = { $n ->
    [one] { $n } duda
   *[other] { $n } dudas
}

## La mesa: importar y revisar
import-title = Importar una lista
import-lead = Para una lista que ya existe. Se da cuenta de cada línea. Los nombres llevan la marca «comunicado por la entidad convocante». Si alguno firma también aquí, la mesa puede contar los dos como uno, y la marca desaparece.
import-file = Archivo
import-file-hint = Texto, CSV, Excel (xlsx), Word (docx), PDF o HTML.
import-list = O pegue la lista
import-list-hint = Una entrada por línea. Los números se pueden quedar.
import-send = Leer la lista
import-earlier = Listas leídas antes
lines-total = { $n ->
    [one] { $n } línea
   *[other] { $n } líneas
}
lines-entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
lines-headings = { $n ->
    [one] { $n } título
   *[other] { $n } títulos
}
lines-duplicates = { $n ->
    [one] { $n } repetición
   *[other] { $n } repeticiones
}
lines-questions = { $n ->
    [one] { $n } pregunta
   *[other] { $n } preguntas
}
lines-text = { $n ->
    [one] { $n } línea de texto
   *[other] { $n } líneas de texto
}
lines-blank = { $n ->
    [one] { $n } línea vacía
   *[other] { $n } líneas vacías
}
line-heading = título
line-duplicate = repetición
line-question = pregunta
line-text = texto
review-title = Resolver la lista
review-progress = { $done } de { $total } resueltas
review-accept-all = { $n ->
    [one] Aceptar { $n } sin dudas de esta página
   *[other] Aceptar las { $n } sin dudas de esta página
}
review-show-open = Mostrar solo lo que falta: { $n }
review-show-all = Mostrar toda la lista: { $n }
review-hint = Nada está en la lista hasta que usted lo pase. Lo que se deja fuera queda en el registro.
review-line = línea { $n }
review-number = número impreso { $n }
review-seq = { $n }.
review-others = Líneas que no son entradas
settled-accepted = Aceptada tal como se leyó
settled-corrected = Corregida
settled-left-out = Dejada fuera
settled-same-as = La misma que la entrada { $n }
settled-same-elsewhere = Se cuenta como parte de otra firma
settle-accept = Aceptar
settle-leave-out = Dejar fuera
settle-correct = Corregir
settle-correct-save = Guardar esta lectura
settle-kind = Tipo
settle-reopen = Resolver de nuevo
doubt-gap-before = Antes faltan números: { $missing }
doubt-restart = Aquí los números vuelven a empezar
doubt-repeat = El mismo número está dos veces
doubt-out-of-order = El número no sigue el orden
doubt-shared-line = Comparte línea con otra entrada
doubt-joined-lines = Leída de más de una línea
doubt-possible-typo = Quizá un desliz: { $printed }. Podría ser: { $suggested }
doubt-individual-among-organisations = ¿Una persona entre organizaciones?
doubt-mixed-script = Letras de distintas escrituras en una palabra
doubt-bidi-control = Caracteres ocultos que cambian la dirección de la escritura
doubt-url-in-name = Una dirección web en el nombre
doubt-contact-removed = Se ha quitado una dirección o un número; no debe estar en una lista pública
doubt-unsure-kind = No está claro si es organización o persona
doubt-other = Por mirar: { $code }

## La mesa: bandeja, personas, registro
outbox-lead = No hay servidor de correo, así que los mensajes se guardan aquí. Quien los pueda leer puede confirmar en lugar de quien firma: úselo solo para probar.
outbox-empty = No hay mensajes.
people-seen = aquí por última vez el { $date }
people-never = todavía no ha entrado
people-remove = Quitar
people-invite-heading = Invitar a alguien
people-invite-hint = A esta dirección va un mensaje con un enlace de entrada.
people-role = Función
people-invite = Invitar
role-convenor = Convocante
role-convenor-hint = Escribe y abre declaraciones, importa listas, invita a personas, decide.
role-moderator = Moderación
role-moderator-hint = Decide sobre las firmas.
role-reader = Lectura
role-reader-hint = Ve la mesa y no decide nada.
record-title = Registro
record-lead = Todo lo que se ha hecho con esta declaración, lo último primero.
record-empty = Todavía no se ha hecho nada.
record-when = Cuándo
record-who = Quién
record-act = Qué
record-why = Por qué
record-batch = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
act-accepted = Aceptada
act-declined = No aceptada
act-batch-declined = Rechazadas en conjunto
act-batch-stopped = Rechazo en conjunto detenido
act-batch-undone = Rechazo en conjunto deshecho
act-asked = Pregunta enviada
act-answered = Pregunta respondida
act-undone = Decisión deshecha
act-display-changed = Forma de aparecer cambiada por quien firmó
act-correction-asked = Corrección pedida
act-correction-made = Corrección hecha
act-correction-declined = Corrección no hecha
act-merged = Unida a otra
act-withdrawn = Retirada por quien firmó
act-erased = Datos borrados
act-contact-opened = Dirección abierta
act-draft-saved = Borrador guardado
act-opened = Firma abierta
act-closed = Firma cerrada
act-stopped = Firma detenida
act-resumed = Firma reanudada
act-launched = Nombres mostrados en la presentación
act-imported = Lista leída
act-invited = Persona invitada
act-removed = Persona quitada
act-signed-in = Entrada en la mesa

## La mesa: después de un acto
done-accepted = { $name }: aceptada.
done-declined = { $name }: no aceptada.
done-asked = La pregunta a { $name } se ha enviado.
done-undone = La decisión sobre { $name } se ha deshecho.
done-signer-left = { $name } se ha retirado entretanto, así que esto ya no se puede deshacer. No se ha cambiado nada.
done-bulk = { $n ->
    [one] Se ha aceptado { $n } firma.
   *[other] Se han aceptado { $n } firmas.
}
done-bulk-left = Se quedan como están, porque algo ha cambiado desde que abrió la página: { $names }.
done-already-accepted = { $by } ya la había aceptado, hace { $when }. No se ha cambiado nada.
done-already-declined = { $by } ya había decidido no aceptarla, hace { $when }. No se ha cambiado nada.
done-changed = { $name } ha cambiado desde que abrió la página. No se ha hecho nada.
done-nothing-to-undo = Ya no hay nada que deshacer.
done-correction-made = La corrección está hecha. Quien firmó recibe un mensaje.
done-correction-declined = La entrada se queda como está. Quien firmó recibe un mensaje.
done-contact-opened = La dirección se muestra abajo. Queda en el registro.
done-draft-saved = Guardado.
done-draft-created = El borrador está hecho. Ahora: resuelva las dudas de la lista y después abra la firma.
done-translation-saved = La traducción se ha guardado.
done-opened = La firma está abierta.
done-published = La declaración es pública. La línea de abajo dice cuándo se puede firmar.
done-already-open = La firma ya está abierta. No se ha cambiado nada.
done-not-open = La firma no está abierta. No se ha cambiado nada.
done-closed = La firma está cerrada.
done-stopped = La firma está detenida.
done-resumed = La firma continúa.
done-stop-lifted = La detención se ha quitado. Aun así no se puede firmar ahora: la línea de abajo dice por qué.
done-site-stopped = La firma está detenida en todo el sitio.
done-site-resumed = La firma continúa.
done-launched = { $n ->
    [one] { $n } nombre se muestra ahora.
   *[other] { $n } nombres se muestran ahora.
}
done-imported = { $n ->
    [one] { $n } entrada espera a que se resuelva.
   *[other] { $n } entradas esperan a que se resuelvan.
}
done-imported-before = Esta lista ya se había leído antes. No se ha cambiado nada.
done-settled = { $n ->
    [one] { $n } entrada resuelta.
   *[other] { $n } entradas resueltas.
}
done-invited = La invitación está en camino.
done-removed = Esta persona ya no puede entrar.

## Correos
mail-foot =
    { $site } ha enviado este mensaje porque alguien dio allí esta dirección. Si no fue usted, no haga nada: no se publicará nada.
mail-foot-settled =
    { $site } ha enviado este mensaje porque alguien dio allí esta dirección. Si no fue usted, retire la firma en la página indicada, por favor.
mail-foot-withdrawn =
    { $site } ha enviado este mensaje porque alguien dio allí esta dirección.
mail-own-page =
    Su página propia, donde puede ver cómo va, cambiar la forma en que aparece o retirarse:

    { $link }

    No comparta este enlace, por favor.
mail-confirm-subject = Confirme su firma, por favor
mail-confirm-body =
    Alguien, probablemente usted, ha firmado esta declaración:

    { $title }

    La entrada aparecería así:

    { $entry }

    Todavía no hay nada público. Si está bien, abra por favor esta página y confirme:

    { $link }

    O escriba este código en la página de la que viene: { $code }

    Si no es lo que usted envió, abra la página de todos modos: muestra todo lo que se ha enviado con esta dirección, y usted elige.

    { $days ->
        [one] El enlace y el código valen { $days } día.
       *[other] El enlace y el código valen { $days } días.
    }
mail-reminder-subject = Su firma todavía no está confirmada
mail-reminder-first =
    Hace unos días alguien, probablemente usted, firmó esta declaración y todavía no lo ha confirmado:
mail-reminder-last =
    Este es el último mensaje sobre esto. Alguien, probablemente usted, firmó esta declaración y todavía no lo ha confirmado:
mail-reminder-body =
    { $title }

    La entrada aparecería así:

    { $entry }

    Si todavía lo quiere, confirme aquí, por favor:

    { $link }

    O escriba este código en la página de la que viene: { $code }

    Si no, no haga nada. Los datos se borrarán solos.
mail-already-subject = Su dirección se ha usado de nuevo
mail-already-body =
    Alguien, probablemente usted, ha firmado otra vez esta declaración con esta dirección:

    { $title }

    Su primera firma sigue como estaba. La segunda no se ha añadido y usted no tiene que hacer nada.
mail-confirmed-subject = Su firma está confirmada
mail-confirmed-body =
    Gracias. Ha confirmado usted su firma de esta declaración:

    { $title }

    Ahora la revisará una persona. Recibirá un mensaje cuando se haya aceptado.
mail-accepted-subject = Su firma se ha aceptado
mail-accepted-body =
    Su firma de esta declaración se ha aceptado:

    { $title }

    La entrada:

    { $entry }
mail-accepted-listed = Está en la lista pública, o lo estará en unos minutos:
mail-accepted-launch = Usted está en el recuento. Su nombre aparecerá con la presentación. Hasta entonces nadie lo ve.
mail-accepted-counted = Usted está en el recuento. Su nombre no se muestra.
mail-declined-subject = Sobre su firma
mail-declined-body =
    Su firma de esta declaración no se ha aceptado:

    { $title }
mail-question-subject = Una pregunta sobre su firma
mail-question-body =
    Quienes cuidan de esta declaración tienen una pregunta sobre su firma:

    { $title }

    La pregunta:

    { $question }

    Responda, por favor, en su página propia; las respuestas a este mensaje no se leen. Hasta entonces su firma espera.
mail-correction-subject = Sobre la corrección que pidió
mail-correction-made =
    La corrección está hecha. La entrada dice ahora:

    { $entry }
mail-correction-declined =
    La entrada se ha dejado como está:

    { $entry }
mail-correction-note = Una nota de la mesa de trabajo: { $note }
mail-merged-subject = Su firma se cuenta junto con otra
mail-merged-body =
    De esta declaración hay otra firma del mismo firmante:

    { $title }

    Las dos cuentan desde ahora como una. Ambas se conservan y usted no tiene que hacer nada. Si se retira, se va la suya y la otra se queda.
mail-withdrawn-subject = Se ha retirado usted
mail-withdrawn-body =
    Su firma de esta declaración se ha retirado:

    { $title }

    Su nombre sale de la lista en el acto. No tiene que hacer nada más. Si no fue usted quien la retiró, puede firmar de nuevo mientras la firma esté abierta.
mail-withdrawn-erase =
    Lo que todavía guardamos de su firma puede hacer que se borre en su página propia:

    { $link }

    No comparta este enlace, por favor.
mail-desk-subject = Su enlace a la mesa de trabajo
mail-desk-body =
    Con este enlace entra usted en la mesa de trabajo de { $site }:

    { $link }

    { $minutes ->
        [one] Vale una vez, durante { $minutes } minuto.
       *[other] Vale una vez, durante { $minutes } minutos.
    }
    Si no lo ha pedido usted, no haga nada.
mail-invitation-subject = Invitación a la mesa de trabajo
mail-invitation-body =
    Le invitan a trabajar en la mesa de { $site }, donde se cuidan las firmas de declaraciones conjuntas.

    Su función: { $role }. { $hint }

    Con este enlace entra por primera vez:

    { $link }

    { $days ->
        [one] Vale { $days } día. Después puede pedir otro enlace cuando quiera.
       *[other] Vale { $days } días. Después puede pedir otro enlace cuando quiera.
    }

## La mesa: rechazar muchas de una vez
batch-title = Rechazar muchas de una vez
batch-lead = Aquí solo se puede elegir lo que una regla apartó; lo que espera entre las demás no se toca nunca. Primero se cuenta y se muestra. Nadie recibe ningún correo.
batch-rule = Qué regla las apartó
batch-any-rule = cualquier regla
batch-rule-rate = muchas firmas desde una misma red en poco tiempo
batch-rule-honeypot = se rellenó un campo oculto
batch-rule-speed = el formulario volvió más deprisa de lo que una persona puede leerlo
batch-domain = Dominio de correo
batch-domain-hint = Lo que va después de la @, como mail.example. Las direcciones se comparan y no se muestran.
batch-name = En el nombre
batch-name-hint = Una palabra o parte de ella; no importan las mayúsculas ni los acentos.
batch-from = En espera desde entonces o después
batch-until = En espera desde antes de entonces
batch-count-button = Contarlas
batch-count-hint = Contar no cambia nada.
batch-earlier = Rechazadas en conjunto antes
batch-counted = { $n ->
    [one] Se ha contado { $n } entrada. Todavía no se ha hecho nada.
   *[other] Se han contado { $n } entradas. Todavía no se ha hecho nada.
}
batch-declining = Rechazadas hasta ahora: { $done } de { $all }.
batch-stopped = Detenido: se rechazaron { $done } de { $all }.
batch-declined = { $n ->
    [one] Se ha rechazado { $n } entrada.
   *[other] Se han rechazado { $n } entradas.
}
batch-undoing = Apartadas de nuevo hasta ahora: { $done } de { $all }.
batch-undone = { $n ->
    [one] { $n } entrada está apartada de nuevo.
   *[other] { $n } entradas están apartadas de nuevo.
}
batch-look-again = Volver a mirar
batch-everything = No se ha elegido nada: esto es todo lo que está apartado.
batch-samples = Algunas de ellas
batch-changed = { $n ->
    [one] { $n } cambió desde que se contó y se dejó como estaba:
   *[other] { $n } cambiaron desde que se contaron y se dejaron como estaban:
}
batch-kept = { $n ->
    [one] { $n } cambió desde que se rechazó y se dejó como estaba:
   *[other] { $n } cambiaron desde que se rechazaron y se dejaron como estaban:
}
batch-decline-button = { $n ->
    [one] Rechazar esta entrada
   *[other] Rechazar estas { $n } entradas
}
batch-decline-hint = Se rechazan como «no va en serio»: nadie recibe ningún correo. Continúa por sí solo, se puede detener y se puede deshacer en conjunto durante 30 días. La entrada que cambie antes de su turno se deja y se nombra aquí.
batch-go-on-button = Seguir rechazando
batch-stop-button = Detener
batch-undo-button = { $n ->
    [one] Volver a apartar esta entrada
   *[other] Volver a apartar estas { $n } entradas
}
batch-another = Elegir de nuevo

rule-rate = Apartada: llegaron muchas firmas desde una misma red en poco tiempo.
rule-honeypot = Apartada: se rellenó un campo oculto que las personas no ven.
rule-speed = Apartada: el formulario volvió más deprisa de lo que una persona puede leerlo.

## La mesa: qué son dos nombres entre sí
band-different = No es la misma:
verdict-same = Es la misma
verdict-related = Relacionada
verdict-different = Distinta
verdict-unsure = No está claro
between-same = es la misma que
between-related = está relacionada con
between-different = no es la misma que
between-unsure = es quizá la misma que
said-same = Decidido: es la misma
said-related = Decidido: relacionada, no la misma
said-different = Decidido: distinta
said-unsure = Examinado, sin resolver
said-by = { $said } · { $who }, { $when }
said-by-operator = { $said } · en la línea de órdenes, { $when }
queue-what-verdict = Dice qué es la entrada parecida. «Es la misma» cuenta las dos una sola vez y conserva ambas firmas; nada se une por sí solo. Se recuerda para la próxima lista y el próximo comunicado, y se puede deshacer.
queue-organisation = { $n ->
    [one] Esta organización se conoce aquí por { $n } comunicado más
   *[other] Esta organización se conoce aquí por { $n } comunicados más
}
review-what-settle = Toma la entrada tal como se ha leído, la deja fuera o cambia la lectura.
review-what-same = Cuenta las dos una sola vez. Ambas quedan en el registro.
review-what-two = Son dos firmantes. Si nada más es dudoso, la entrada se acepta enseguida.
review-what-unsure = Deja la duda para otra persona; la entrada espera.
done-names-same = Guardado: es la misma.
done-names-related = Guardado: está relacionada, no es la misma.
done-names-different = Guardado: es distinta.
done-names-unsure = Guardado: examinado, sin resolver.
done-contradicts = Guardado, pero no concuerda con lo que se decidió antes. Véase «Decisiones sobre nombres».
done-organisation-saved = Guardado.
act-names-compared = Dicho sobre dos nombres
act-names-reopened = Retirado sobre dos nombres
act-organisation-changed = Organización descrita
organisations-title = Organizaciones
organisations-lead = Todas las organizaciones que han firmado algo aquí, con todos sus nombres. Solo la mesa ve esta página.
organisations-search = Nombre, sigla o lugar
organisations-search-button = Buscar
organisations-suspects = Quizá una sola organización
organisations-empty = Todavía no hay ninguna organización en una lista.
organisations-none-found = No se ha encontrado ninguna organización.
organisations-statements = { $n ->
    [one] { $n } comunicado
   *[other] { $n } comunicados
}
organisation-names = Nombres
organisation-suspects = Quizá la misma organización
organisation-related = Decidido sobre otras
organisation-signed = Ha firmado
organisation-add = Añadir lo que se sabe
organisation-add-hint = Un nombre en otra lengua o escritura, un nombre anterior, una sigla: así se reconoce a la organización. Nada de esto se publica.
organisation-further-name = Otro nombre
organisation-further-hint = Puede dejarlo vacío.
organisation-lang = Su lengua
organisation-lang-hint = Un código de lengua, por ejemplo en, es, fr o ar. Puede dejarlo vacío.
organisation-save = Guardar
relation-label = Qué es esta para aquella
relation-open = no se ha dicho
relation-save = Guardar
relation-part-of = Sección o filial de
relation-has-part = Tiene la sección o filial
relation-member-of = Miembro de
relation-has-member = Tiene como miembro a
relation-sister = Organización hermana de
decisions-title = Decisiones sobre nombres
decisions-lead = Quién dijo y cuándo qué son dos nombres entre sí. Cada decisión sirve para la próxima lista y el próximo comunicado, hasta que se deshaga.
decisions-empty = Todavía no se ha decidido nada.
contradictions-heading = Lo que no concuerda
contradictions-lead = De unas decisiones se sigue que dos son la misma; otra dice que no lo son. Deshaga la que esté equivocada.
contradictions-count = { $n ->
    [one] { $n } contradicción
   *[other] { $n } contradicciones
}
why-rare = poco común
why-generic = tipo de entidad
why-meaning = mismo significado
why-spelling = ortografía
why-stem = misma raíz
why-sound = transliteración
why-shortened = abreviado
why-spacing = espacios
why-initials = iniciales
why-only-first = solo aquí: { $name }
why-only-second = solo allí: { $name }
why-same-short = misma sigla { $name }
why-shorts-differ = siglas distintas: { $first }, { $second }
why-short-initials = { $name } son las iniciales de la otra
why-short-word = { $name } es una palabra de la otra
why-same-form = igual salvo mayúsculas, acentos o puntuación
why-places-differ = lugares distintos
why-place-one-side = un lugar solo en una de las dos
why-chapter-one-side = sección o filial solo en una de las dos
why-worldwide-one-side = «internacional» solo en una de las dos
why-numbers-differ = números distintos
why-number-one-side = un número solo en una de las dos
why-kinds-differ = una organización y una persona
why-persons = dos personas pueden llamarse igual
why-countries-differ = países distintos
why-same-domain = confirmadas desde el mismo dominio de correo
why-same-mailbox = firmadas desde el mismo buzón
why-same-mailbox-but-tag = mismo buzón salvo el +sufijo
why-same-website = mismo sitio web
why-looks-alike = parece igual, escrito con otras letras
more-same-mailbox = y { $n } más desde este buzón
more-same-mailbox-but-tag = y { $n } más desde este buzón, salvo el +sufijo
more-same-domain = y { $n } más de este dominio de correo
more-same-website = y { $n } más con este sitio web
more-looks-alike = y { $n } más con este nombre o con uno que parece igual
why-declared = por otro nombre de la organización
why-decided-same = decidido antes: la misma
why-decided-related = decidido antes: relacionada
why-decided-different = decidido antes: distinta
why-decided-unsure = examinado antes, sin resolver
