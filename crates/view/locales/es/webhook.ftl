# Otros programas a los que se avisa de lo que ocurre.
webhooks-title = Webhooks
webhooks-text = Se avisa a otro programa, suyo o de una organización aliada, en cuanto algo se hace público. No recibe nada que no muestre la página pública.
webhooks-none = Todavía no se avisa a ningún programa.
webhooks-list-heading = A quién se avisa
webhooks-add-heading = Añadir un webhook
webhooks-url = Dirección del programa
webhooks-url-hint = Empieza por https://
webhooks-occasions = Se avisa cuando
webhooks-add = Añadir webhook
webhooks-secret-heading = Secreto del nuevo webhook
webhooks-secret-text = El programa lo necesita para comprobar que un mensaje viene de aquí. Cópielo ahora: no se volverá a mostrar.
webhooks-delivered = { $n ->
    [one] { $n } mensaje recibido
   *[other] { $n } mensajes recibidos
  }
webhooks-last = El último: { $date }
webhooks-waiting = { $n ->
    [one] { $n } mensaje en espera
   *[other] { $n } mensajes en espera
  }
webhooks-given-up = { $n ->
    [one] { $n } mensaje que no se pudo entregar
   *[other] { $n } mensajes que no se pudieron entregar
  }
webhooks-problem = Último intento, { $date }: { $why }
webhooks-test = Enviar una prueba
webhooks-remove = Quitar
webhook-unreachable = nadie responde en esta dirección. Lo seguimos intentando unos tres días.
webhook-slow = el programa tardó demasiado en responder. Lo seguimos intentando unos tres días.
webhook-refused = el programa no aceptó el mensaje. Lo seguimos intentando unos tres días.
webhook-moved = el programa nos remite a otra dirección. Añada un webhook con esa y quite este.
webhook-inner = la dirección lleva a una red que no es pública. Allí no se envía nada.
webhook-gone = el programa dice que ya no existe. No se envía nada más; con una prueba se reanuda.
occasion-accepted = una firma cuenta
occasion-withdrawn = una firma deja de contar
occasion-opened = se abre la firma
occasion-closed = se cierra la firma
act-webhook-added = Webhook añadido
act-webhook-removed = Webhook quitado
done-webhook-added = Se añadió el webhook.
done-webhook-removed = Se quitó el webhook.
done-webhook-tested = La prueba está en camino. Vuelva a cargar esta página en un momento para ver si llegó.
trouble-webhook-address = Esto no es la dirección de un programa. Empieza por https:// y no lleva contraseña.
trouble-webhook-inner = Esta dirección está en una red que no es pública. Dé una que todo el mundo pueda alcanzar.
trouble-webhook-occasions = Marque al menos una ocasión.
trouble-webhook-many = Una declaración tiene como máximo { $n } webhooks. Quite uno antes.
