## La mesa de trabajo: en todas sus páginas
desk-nav = Panel del equipo
desk-menu = Menú
desk-home = Declaraciones
desk-paste = Pegar un documento
desk-outbox = Bandeja local
desk-people = Equipo
desk-sign-out = Cerrar sesión
desk-statement-nav = Esta declaración
desk-tab-import = Importar
desk-tab-record = Historial
desk-tab-public = Página pública
desk-sign-in-title = Panel del equipo
desk-sign-in-lead = Para el equipo que gestiona una declaración. Le enviamos a su correo un enlace para iniciar sesión. No hace falta contraseña.
desk-sign-in-email = Correo electrónico
desk-sign-in-send = Enviarme un enlace
desk-sign-in-sent = Si esta dirección es de alguien del equipo, hay un mensaje con un enlace en camino. El enlace sirve una sola vez, durante 30 minutos.
desk-sign-in-again = Pedir otro enlace
desk-enter-lead = Con este botón inicia sesión en este dispositivo. El enlace sirve una sola vez.
desk-enter-button = Iniciar sesión
desk-enter-unknown = Este enlace ya se ha usado o ha caducado. Pida otro.

## La mesa: primera página
desk-empty = Todavía no hay ninguna declaración. Tome el documento que tiene, con su lista de nombres, y péguelo entero.
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
desk-listed = { $n } aceptadas
desk-unsettled = { $n ->
    [one] { $n } entrada importada por revisar
   *[other] { $n } entradas importadas por revisar
}
desk-paste-button = Pegar su documento entero
desk-new-button = Empezar otra declaración
desk-paste-hint = En el documento se buscan el título, la fecha, el texto y la lista, y se muestran por separado. No se publica nada.
desk-mails-heading = Correos
desk-mails-none = No hay ningún correo pendiente.
desk-mails-queued = { $n ->
    [one] { $n } correo por enviar
   *[other] { $n } correos por enviar
}
desk-mails-failed = { $n ->
    [one] { $n } correo que no se pudo enviar
   *[other] { $n } correos que no se pudieron enviar
}
desk-mails-held = { $n ->
    [one] { $n } de ellos espera a la próxima hora.
   *[other] { $n } de ellos esperan a la próxima hora.
}
desk-mails-held-why = Se han pedido más correos de los que pueden salir en una hora. Puede que alguien esté inundando el formulario. Quien administra el servidor decide cuántos pueden salir.
desk-stop-heading = Suspender toda la recogida de firmas
desk-stop-text = Suspende de inmediato la recogida de firmas de todas las declaraciones de este sitio. Las declaraciones se pueden seguir leyendo.
desk-stop-is-stopped = La recogida de firmas está suspendida en todo el sitio.
desk-stop-notice = Aviso para el público
desk-stop-site = Suspender la recogida de firmas en todo el sitio
desk-resume-site = Reanudar la recogida de firmas
desk-site-stopped = La recogida de firmas está suspendida en todo el sitio.

## La mesa: después de un acto
done-accepted = { $name }: aceptada.
done-declined = { $name }: rechazada.
done-asked = La pregunta a { $name } se ha enviado.
done-undone = La decisión sobre { $name } se ha anulado.
done-signer-left = { $name } se ha retirado entretanto, así que esto ya no se puede deshacer. No se ha cambiado nada.
done-bulk = { $n ->
    [one] Se ha aceptado { $n } firma.
   *[other] Se han aceptado { $n } firmas.
}
done-bulk-left = Quedan como estaban, porque algo ha cambiado desde que abrió la página: { $names }.
done-already-accepted = { $by } ya la había aceptado, hace { $when }. No se ha cambiado nada.
done-already-declined = { $by } ya la había rechazado, hace { $when }. No se ha cambiado nada.
done-changed = { $name } ha cambiado desde que abrió la página. No se ha hecho nada.
done-nothing-to-undo = Ya no hay nada que deshacer.
done-correction-made = La corrección está hecha. Quien firmó recibe un mensaje.
done-correction-declined = La entrada se queda como está. Quien firmó recibe un mensaje.
done-contact-opened = La dirección se muestra abajo. Queda anotado en el historial.
done-draft-saved = Guardado.
done-draft-created = El borrador está listo. Léalo como lo verá el público y después abra la recogida de firmas.
done-translation-saved = La traducción se ha guardado.
done-opened = Ya se puede firmar.
done-published = La declaración es pública. La línea de abajo dice cuándo se puede firmar.
done-already-open = La recogida de firmas ya estaba abierta. No se ha cambiado nada.
done-not-open = La recogida de firmas no está abierta. No se ha cambiado nada.
done-closed = La recogida de firmas está cerrada.
done-stopped = La recogida de firmas está suspendida.
done-resumed = Se puede firmar de nuevo.
done-stop-lifted = La suspensión se ha levantado. Aun así no se puede firmar: la línea de abajo dice por qué.
done-site-stopped = La recogida de firmas está suspendida en todo el sitio.
done-site-resumed = Se puede firmar de nuevo.
done-launched = { $n ->
    [one] { $n } nombre se muestra ahora.
   *[other] { $n } nombres se muestran ahora.
}
done-imported = { $n ->
    [one] { $n } entrada espera revisión.
   *[other] { $n } entradas esperan revisión.
}
done-imported-before = Esta lista ya se había leído antes. No se ha cambiado nada.
done-line-taken = La línea es ahora una entrada y espera a ser revisada.
done-line-put-back = La línea ya no es una entrada.
done-invited = La invitación está en camino.
done-removed = Esta persona ya no tiene acceso.
desk-tab-overview = Resumen
desk-tab-check = Por revisar
desk-tab-signatures = Todas las firmas
desk-tab-text = Texto y fechas
desk-tab-preview = Vista previa
overview-unconfirmed = { $n ->
    [one] { $n } aún no ha confirmado
   *[other] { $n } aún no han confirmado
}
next-heading = Próximos pasos
next-settle = { $n ->
    [one] Revisar { $n } entrada importada.
   *[other] Revisar { $n } entradas importadas.
}
next-check = { $n ->
    [one] Revisar { $n } firma. Espera desde hace { $age }.
   *[other] Revisar { $n } firmas. La más antigua espera desde hace { $age }.
}
next-nothing = No hay nada pendiente.
next-settled = { $n ->
    [one] La entrada importada está revisada.
   *[other] Las { $n } entradas importadas están revisadas.
}
next-preview = Ver el borrador como lo verá el público.
next-open = Después, abrir la recogida de firmas. Antes verá el texto una vez más y se le pedirá confirmación.
next-opens = La recogida de firmas se abre el { $date }.
next-launch = Presentación el { $date }: entonces se muestran los nombres que esperan hasta ese momento.
next-closes = La recogida de firmas se cierra el { $date }.
next-share = Envíe esta dirección a quienes deban firmar: { $address }
days-heading = Los últimos 14 días
days-confirmed = { $n ->
    [one] { $n } firma confirmada por correo
   *[other] { $n } firmas confirmadas por correo
}
preview-ribbon = Borrador.
preview-only-you = Solo su equipo ve esta página. Aquí no se puede firmar.
preview-back = Volver al panel del equipo
preview-page = La página
preview-form = El formulario
settings-title = Ajustes
settings-name = Nombre de este sitio
settings-url = Dirección pública
settings-contact = Cómo contactar con ustedes
settings-none = Sin indicar
settings-hint = Quien administra el servidor fija estos cuatro datos en su configuración.
kept-title = Lo que escribió sigue aquí
kept-sign-in = Mientras tanto se ha cerrado su sesión, así que no se ha guardado nada. Inicie sesión de nuevo, en otra pestaña de este navegador. Después vuelva a esta página y continúe.
kept-sign-in-link = Iniciar sesión de nuevo
kept-continue = He iniciado sesión: continuar
kept-send = La página en la que escribió era demasiado antigua, o de una sesión anterior, así que todavía no se ha guardado nada. Ahora puede enviarlo de nuevo.
kept-send-button = Enviar de nuevo
kept-typed = Lo que escribió
