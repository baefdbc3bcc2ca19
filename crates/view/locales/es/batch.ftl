## El panel del equipo: rechazar muchas de una vez
batch-title = Rechazar muchas de una vez
batch-lead = Aquí solo se pueden elegir las entradas que una regla apartó; las demás no se tocan nunca. Primero se cuentan y se muestran. Nadie recibe ningún correo.
batch-rule = Qué regla las apartó
batch-any-rule = cualquier regla
batch-rule-rate = muchas firmas desde una misma red en poco tiempo
batch-rule-honeypot = se rellenó un campo oculto
batch-rule-speed = el formulario llegó en menos tiempo del que una persona tarda en leerlo
batch-domain = Dominio de correo
batch-domain-hint = Lo que va después de la @, como mail.example. Las direcciones se comparan, no se muestran.
batch-name = En el nombre
batch-name-hint = Una palabra o parte de ella; no importan las mayúsculas ni los acentos.
batch-zone = En la zona horaria de la declaración, { $zone }
batch-from = En espera desde esta fecha y hora, o después
batch-until = En espera desde antes de esta fecha y hora
batch-count-button = Contarlas
batch-count-hint = Contar no cambia nada.
batch-earlier = Rechazadas en conjunto antes
batch-counted = { $n ->
    [one] Se ha encontrado { $n } entrada. Todavía no se ha hecho nada.
   *[other] Se han encontrado { $n } entradas. Todavía no se ha hecho nada.
}
batch-declining = Rechazadas hasta ahora: { $done } de { $all }.
batch-stopped = Interrumpido: se rechazaron { $done } de { $all }.
batch-declined = { $n ->
    [one] Se ha rechazado { $n } entrada.
   *[other] Se han rechazado { $n } entradas.
}
batch-undoing = Apartadas de nuevo hasta ahora: { $done } de { $all }.
batch-undone = { $n ->
    [one] { $n } entrada está apartada de nuevo.
   *[other] { $n } entradas están apartadas de nuevo.
}
batch-look-again = Actualizar
batch-everything = No se ha elegido nada: esto es todo lo que está apartado.
batch-samples = Algunos ejemplos
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
batch-decline-hint = Se rechazan como «{ $reason }»: nadie recibe ningún correo. Avanza por sí solo, se puede interrumpir y se puede deshacer en conjunto durante 30 días. La entrada que cambie antes de su turno se deja como está y se indica aquí.
batch-go-on-button = Seguir rechazando
batch-stop-button = Interrumpir
batch-undo-button = { $n ->
    [one] Volver a apartar esta entrada
   *[other] Volver a apartar estas { $n } entradas
}
batch-another = Elegir de nuevo

rule-rate = Apartada: llegaron muchas firmas desde una misma red en poco tiempo.
rule-honeypot = Apartada: se rellenó un campo oculto que las personas no ven.
rule-speed = Apartada: el formulario llegó en menos tiempo del que una persona tarda en leerlo.
