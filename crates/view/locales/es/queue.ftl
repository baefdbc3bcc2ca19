## El panel del equipo: cola
queue-title = Por revisar
signatures-title = Todas las firmas
table-search = Nombre, lugar o dominio de correo
table-kind = Tipo
table-every-kind = Todos los tipos
table-way = Procedencia
table-every-way = Formulario y listas
table-sort = Orden
table-show = Mostrar
table-of-list = Solo entradas de la lista
table-to-review = Volver a la lista
table-parts = Qué se muestra
table-tick = Marcar
table-entry = Entrada tal como figuraría
table-mail = Dominio de correo
table-state = Estado
table-age = Espera
table-acts = Qué puede hacer
table-what-tick = Las entradas sin ningún aviso ya están marcadas. La barra de abajo actúa sobre lo marcado en esta página.
table-none = No hay ninguna entrada de este tipo.
table-nothing-found = No se ha encontrado nada.
kind-short-organisation = Organización
kind-short-individual = Persona
kind-short-affiliated = Con organización
part-all = Todas
part-waiting = En espera
part-clear = Sin avisos
part-twice = Quizá repetidas
part-flagged = Con avisos
part-answered = Con respuesta
part-wishes = Correcciones
part-mine = Mis preguntas
part-set-apart = Apartadas
part-accepted = Aceptadas
part-declined = Rechazadas
part-unconfirmed = Sin confirmar
part-withdrawn = Retiradas
part-joined = Unidas
sort-oldest = Primero las más antiguas
sort-newest = Primero las más recientes
sort-name = Por nombre
sort-place = Por lugar
way-form = Por formulario
way-import = De una lista
warning-addressee = Se llama como un destinatario de la declaración
warning-advertising = Parece publicidad
warning-rude = Contiene un insulto
warning-placeholder = Parece una prueba
warning-declined-before = Una entrada con este nombre ya fue rechazada
warning-no-vowel = Contiene una palabra impronunciable
warning-too-short = Nombre muy corto
warning-capitals = Solo mayúsculas
warning-free-mail = Organización con correo gratuito
mail-website = = sitio web
mail-free = correo gratuito
queue-asked = Pregunta:
queue-unanswered = Aún sin respuesta
suspects-joined = Cuenta como una sola con:
suspects-further = { $n ->
    [one] Quizá relacionada: { $n } entrada
   *[other] Quizá relacionadas: { $n } entradas
}
suspect-tokens = Palabras comparadas
verdict-same-takes-place = Es la misma: esta confirmación la sustituye
act-decline-more = Rechazar…
act-ask-more = Preguntar…
act-correct-more = Corregir…
act-reopen = Anular la decisión
ticked-accept = Aceptar las marcadas
ticked-decline = Rechazar las marcadas
ticked-ask = Enviar la pregunta a las marcadas
undo-accepted-all = { $n ->
    [one] Ha aceptado { $n } entrada.
   *[other] Ha aceptado { $n } entradas.
}
undo-declined-all = { $n ->
    [one] Ha rechazado { $n } entrada.
   *[other] Ha rechazado { $n } entradas.
}
undo-all-button = { $n ->
    [one] Deshacer
   *[other] Deshacer las { $n }
}
done-ticked-declined = { $n ->
    [one] Se ha rechazado { $n } firma.
   *[other] Se han rechazado { $n } firmas.
}
done-ticked-asked = { $n ->
    [one] La pregunta se ha enviado a { $n } firmante.
   *[other] La pregunta se ha enviado a { $n } firmantes.
}
done-ticked-reopened = { $n ->
    [one] Se ha anulado { $n } decisión.
   *[other] Se han anulado { $n } decisiones.
}
done-noted = La nota se ha añadido.
correction-heading-own = Corregir la entrada
correction-hint-own = El historial conserva las dos versiones. Si quien firmó tiene dirección de correo, se le avisa.
correction-role = Cargo o profesión
correction-affiliation = Organización a la que pertenece
note-heading = Nota para el equipo
note-label = Nota
note-hint = Solo la ve el equipo, en el historial de esta entrada. Se borra junto con la entrada.
note-button = Añadir la nota
export-heading = Descargar en CSV
export-hint = El archivo contiene lo que se muestra aquí, con todas las páginas. La descarga queda anotada en el historial.
export-addresses = Con las direcciones de correo
export-why = ¿Para qué necesita las direcciones?
export-button = { $n ->
    [one] Descargar { $n } firma
   *[other] Descargar { $n } firmas
}
trouble-nothing-ticked = Marque al menos una entrada.
trouble-note-missing = Escriba una nota.
act-noted = Nota
act-exported = Firmas descargadas
queue-empty = No hay nada en espera.
queue-what-heading = Qué hace cada acción
queue-what-accept = Pone la entrada en la lista (o en el recuento) y avisa por correo a quien firmó.
queue-what-decline = La deja fuera de la lista. A quien firmó se le dice el motivo por correo, salvo en «no es auténtica».
queue-what-ask = Envía su pregunta por correo. La firma espera hasta que se responda.
queue-what-move = La entrada siguiente y la anterior.
queue-set-apart-hint = En cada una se dice qué regla la apartó. Nunca aparecen entre las demás; puede decidir sobre cada una por separado o rechazar muchas de una vez.
queue-set-apart-empty = No hay ninguna apartada.
queue-comparing = Los nombres todavía se están comparando: { $done } de { $all } hasta ahora. Pueden aparecer más coincidencias; vuelva a mirar dentro de un momento.
queue-changed = Esta entrada ha cambiado desde que abrió la página. Revísela de nuevo antes de decidir.
queue-unsent = Su pregunta no se ha enviado:
queue-age = espera desde hace { $age }
queue-late = más de 7 días
queue-authority-yes = autorización declarada
queue-authority-no = autorización sin declarar
queue-answer = Respuesta de quien firmó:
queue-wish = Pide una corrección:
queue-reason = Motivo
queue-question = Pregunta para quien firmó
queue-ask-send = Enviar la pregunta
act-accept = Aceptar
act-decline = Rechazar
act-ask = Preguntar
source-confirmed = confirmada el { $date }
source-unconfirmed = El buzón aún no ha respondido
source-reported = añadida por la coalición, línea { $line } de
band-same = Casi seguro la misma que
band-review = Quizá la misma que
band-related = Quizá relacionada:
undo-accepted = Ha aceptado usted { $name }.
undo-declined = Ha rechazado usted { $name }.
undo-merged = Ha indicado usted que { $name } es la misma que otra.
undo-button = Deshacer

## El panel del equipo: una firma
axis-confirmation = Confirmación
axis-moderation = Moderación
axis-standing = Situación
confirmation-none = sin confirmar
confirmation-done = confirmada
confirmation-reported = añadida por la coalición, sin confirmar
moderation-waiting = en espera
moderation-question = hay una pregunta abierta
moderation-quarantined = apartada por una regla
moderation-accepted = aceptada
moderation-declined = rechazada
standing-live = válida
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
sign-on-open-hint = El motivo se guarda en el historial junto con su nombre.
correction-heading = La corrección pedida
correction-hint = Cambie solo lo que pide quien firmó.
correction-note = Nota para quien firmó
correction-note-hint = Se envía con la respuesta. Puede dejarla vacía.
correction-make = Hacer la corrección
correction-decline = Dejarla como está
