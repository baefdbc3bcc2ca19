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
