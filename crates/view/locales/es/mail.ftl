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
mail-rush-subject = Muchas confirmaciones en poco tiempo
mail-rush-domain =
    { $n ->
        [one] En una hora ha llegado { $n } confirmación de esta declaración desde una dirección de { $domain }:
       *[other] En una hora han llegado { $n } confirmaciones de esta declaración desde direcciones de { $domain }:
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] En una hora ha llegado { $n } confirmación de esta declaración desde una misma red:
       *[other] En una hora han llegado { $n } confirmaciones de esta declaración desde una misma red:
    }

    { $title }
mail-rush-body =
    Puede haber una buena razón, como una universidad o una oficina donde firman muchas personas. No se ha rechazado a nadie ni se ha aceptado nada. Mire quién espera antes de aceptar muchas a la vez:

    { $link }

    Recibirá este aviso una vez por hora como máximo.
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
