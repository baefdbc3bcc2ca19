## Correos
mail-reason =
    Recibe este mensaje porque alguien dio esta dirección en { $site }. Si no fue usted, no haga nada: no se publicará nada y los datos se borrarán.
mail-reason-settled =
    Recibe este mensaje porque alguien dio esta dirección en { $site }. Si no fue usted, retire la firma en la página indicada arriba.
mail-reason-withdrawn =
    Recibe este mensaje porque alguien dio esta dirección en { $site }.
mail-no-reply = Las respuestas a este mensaje no se leen.
mail-own-page =
    La página de su firma, donde puede ver su estado, cambiar cómo aparece en la lista o retirarla:

    { $link }

    No comparta este enlace.
mail-confirm-subject = Confirme su firma – { $about }
mail-confirm-launch = El nombre no se mostrará antes de la presentación, como ha elegido.
mail-confirm-counted = La firma solo se cuenta, como ha elegido. El nombre no se muestra.
mail-confirm-body =
    Alguien, probablemente usted, ha firmado esta declaración:

    { $statement }

    La firma:

    { $entry }

    Todavía no se ha publicado nada. Si es correcto, abra esta página y confirme:

    { $link }

    O escriba este código en la página donde firmó: { $code }

    Si no es lo que usted envió, abra la página de todos modos: muestra todo lo que se ha enviado con esta dirección, y usted elige.

    { $days ->
        [one] El enlace y el código sirven durante { $days } día.
       *[other] El enlace y el código sirven durante { $days } días.
    }
mail-reminder-subject = Su firma todavía no está confirmada – { $about }
mail-reminder-first =
    Hace unos días alguien, probablemente usted, firmó esta declaración y todavía no lo ha confirmado:
mail-reminder-last =
    Este es el último mensaje sobre esta firma. Alguien, probablemente usted, firmó esta declaración y todavía no lo ha confirmado:
mail-reminder-body =
    { $statement }

    La firma:

    { $entry }

    Si todavía quiere firmar, confirme aquí:

    { $link }

    O escriba este código en la página donde firmó: { $code }

    Si no, no haga nada. Sus datos se borrarán automáticamente.
mail-already-subject = Su dirección se ha usado de nuevo – { $about }
mail-already-body =
    Alguien, probablemente usted, ha firmado otra vez esta declaración con esta dirección:

    { $statement }

    Su primera firma sigue como estaba. La segunda no se ha añadido y usted no tiene que hacer nada.
mail-confirmed-subject = Su firma está confirmada – { $about }
mail-confirmed-body =
    Gracias. Ha confirmado su firma de esta declaración:

    { $statement }

    Una persona del equipo la revisará. Le escribiremos cuando sea aceptada. Hasta entonces no está en la lista.
mail-accepted-subject = Su firma ha sido aceptada – { $about }
mail-accepted-body =
    Su firma de esta declaración ha sido aceptada:

    { $statement }

    Datos de la firma:

    { $entry }
mail-accepted-listed = Está en la lista pública, o lo estará en unos minutos:
mail-accepted-launch = Su firma se cuenta. Su nombre aparecerá con la presentación. Hasta entonces nadie lo ve.
mail-accepted-counted = Su firma se cuenta. Su nombre no se muestra.
mail-declined-subject = Sobre su firma – { $about }
mail-declined-body =
    Su firma de esta declaración no ha sido aceptada:

    { $statement }
mail-question-subject = Una pregunta sobre su firma – { $about }
mail-question-body =
    El equipo de esta declaración tiene una pregunta sobre su firma:

    { $statement }

    La pregunta:

    { $question }

    Responda en la página de su firma para que podamos continuar.
mail-correction-subject = Sobre la corrección que pidió – { $about }
mail-correction-made =
    La corrección está hecha. La firma queda ahora así:

    { $entry }
mail-correction-declined =
    La firma se ha dejado como estaba:

    { $entry }
mail-correction-note = Una nota del equipo: { $note }
mail-merged-subject = Su firma se cuenta junto con otra – { $about }
mail-merged-body =
    Hay otra firma del mismo firmante en esta declaración:

    { $statement }

    Las dos cuentan desde ahora como una. Ambas se conservan y usted no tiene que hacer nada. Si retira la suya, la otra se queda.
mail-withdrawn-subject = Ha retirado su firma – { $about }
mail-withdrawn-body =
    Su firma de esta declaración se ha retirado:

    { $statement }

    Si su nombre estaba en la lista, sale de ella de inmediato. No tiene que hacer nada más. Si no la retiró usted, puede firmar de nuevo mientras la declaración esté abierta a la firma.
mail-withdrawn-erase =
    En la página de su firma puede borrar todo lo que todavía guardamos de ella:

    { $link }

    No comparta este enlace.
mail-rush-subject = Muchas confirmaciones en poco tiempo
mail-rush-domain =
    { $n ->
        [one] En una hora se ha confirmado { $n } firma de esta declaración desde una dirección de { $domain }:
       *[other] En una hora se han confirmado { $n } firmas de esta declaración desde direcciones de { $domain }:
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] En una hora se ha confirmado { $n } firma de esta declaración desde una misma red:
       *[other] En una hora se han confirmado { $n } firmas de esta declaración desde una misma red:
    }

    { $title }
mail-rush-body =
    Puede haber una buena razón, como una universidad o una oficina donde firma mucha gente. No se ha rechazado a nadie ni se ha aceptado nada. Mire quién espera antes de aceptar muchas a la vez:

    { $link }

    Recibirá este aviso una vez por hora como máximo.
mail-desk-subject = Su enlace para iniciar sesión – { $site }
mail-desk-body =
    Con este enlace inicia sesión en el panel del equipo de { $site }:

    { $link }

    { $minutes ->
        [one] Sirve una sola vez, durante { $minutes } minuto.
       *[other] Sirve una sola vez, durante { $minutes } minutos.
    }
    Si no lo ha pedido usted, no haga nada.
mail-invitation-subject = Invitación al panel del equipo – { $site }
mail-invitation-body =
    Le invitan a formar parte del equipo de { $site }, que revisa las firmas de declaraciones conjuntas.

    Su función: { $role }. { $hint }

    Con este enlace inicia sesión por primera vez:

    { $link }

    { $days ->
        [one] Sirve durante { $days } día. Después puede pedir otro enlace cuando quiera.
       *[other] Sirve durante { $days } días. Después puede pedir otro enlace cuando quiera.
    }
