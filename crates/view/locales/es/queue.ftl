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
