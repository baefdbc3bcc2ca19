## Cómo comprobar la lista
check-title = Cómo comprobar esta lista
# Las líneas de arriba: lo que dice el registro. Cada una se entiende sola y se puede citar.
check-result-heading = Lo que dice el registro público, { $date }
check-result-text = El texto no ha cambiado desde el { $date }. Es la versión { $n }.
check-result-names = { $summary }. Nombres en la lista: { $n }.
check-result-unchanged = Ninguna firma se ha corregido, retirado ni eliminado.
check-result-changes = Cambios desde que se aceptaron: { $changes }.
check-changes-corrected = { $n ->
    [one] { $n } corregida
   *[other] { $n } corregidas
}
check-changes-withdrawn = { $n ->
    [one] { $n } retirada por quien firmó
   *[other] { $n } retiradas por quienes firmaron
}
check-changes-merged = { $n ->
    [one] { $n } contada junto con otra
   *[other] { $n } contadas junto con otras
}
check-changes-removed = { $n ->
    [one] { $n } eliminada por el equipo
   *[other] { $n } eliminadas por el equipo
}
check-result-log = { $n ->
    [one] El registro tiene { $n } anotación.
   *[other] El registro tiene { $n } anotaciones.
}
check-result-day = La última es del { $date }.
check-result-seen = Confirmado desde fuera por: { $witnesses }.
check-result-unseen = Nadie de fuera vigila todavía este registro.
check-result-open = Ningún registro puede decir quién estaba ante el teclado ni si un nombre es inventado. Pregunte a quienes figuran en la lista.
check-result-ask = Preguntas: { $contact }
check-lead = Este sitio ha obtenido estas líneas de su propio registro. No hace falta que se fíe de él: tres cosas las puede comprobar usted en su navegador; un programa libre comprueba lo demás.
check-text-heading = ¿Es el texto que se firmó?
check-text = Todo el mundo firma la versión { $n } del texto. La huella (SHA-256) que está debajo de la declaración representa el texto entero: si cambiara una sola letra, la huella sería otra. ¿Es la misma en la página, en una copia antigua en papel, en lo que citan otros? Estas son las partes, cada una con su propia huella:
check-manifest = la huella de la página: la lista de todas las partes con sus huellas
check-authentic = texto auténtico
check-list-heading = ¿Son correctos los números y los nombres?
check-list = Descargue la lista y cuente las filas (sin la cabecera). Están numeradas desde el 1 sin saltos. Los nombres y los números tienen que ser los mismos que en la página:
check-ids = Cada nombre tiene además un identificador permanente. Si añade # y el identificador a la dirección de la declaración, llega a ese nombre.
check-machine-words = En los archivos, los nombres sin confirmar llevan la palabra inglesa «{ $word }».
check-log-heading = ¿Ve todo el mundo la misma lista?
check-log = Cada vez que una firma se acepta, se corrige o se retira, se añade una anotación al registro público de este sitio. Las anotaciones nunca se modifican ni se eliminan. Una anotación no contiene ningún nombre. Contiene un código que corresponde exactamente a un nombre de la lista. Dos valores identifican el registro entero:
check-log-size = Número de anotaciones
check-log-root = Huella de todas las anotaciones (raíz)
check-log-same = Los dos están también al pie de la declaración, en el código QR de una copia en papel y en list.json. El registro crece, así que una copia antigua tiene menos anotaciones. Con el mismo número, la huella tiene que ser la misma.
check-log-older = Pregunte a quien guarde una copia o un archivo anterior, y compare. Dos huellas para el mismo número significarían que se mostraron dos listas.
check-log-none = El registro no tiene todavía ninguna anotación.
check-seen-heading = Quién vigila el registro
check-seen = Los testigos son servidores de terceros. Cada uno de estos ha visto el registro tal como está arriba y ha confirmado que solo se añadieron anotaciones:
check-seen-none = Nadie de fuera ha confirmado este estado del registro. Por eso este sitio podría mostrarle a usted una lista y a otros otra, y solo lo sabría comparando con ellos. Envíe los dos valores de arriba a alguien de confianza.
check-page = Compruébelo todo aquí, en su navegador, sin ningún programa:
check-commands-heading = Todo, con un programa
check-commands = Un programa libre descarga el texto, la lista y el registro, vuelve a calcularlo todo y explica con palabras sencillas lo que no coincide. En una terminal:
check-program = El programa «undersigned»
check-policy = Hasta aquí el programa confía en la clave que este sitio muestra hoy. Es más seguro usar una clave que usted ya tenga. Guarde estas líneas como policy.txt y compare la primera con alguien que la tenga desde hace tiempo.
check-policy-witnesses = Las líneas que empiezan por «witness» nombran a los testigos. La última dice quién tiene que haber visto el registro.
check-receipt = Un comprobante que le muestre quien firmó se comprueba junto con la lista:
check-monitor = Este comando vuelve a comprobarlo todo cada hora y recuerda lo que ha visto. Le avisa si ha cambiado algo de lo que ya estaba.
check-hashes = Sin nuestro programa, en Linux (en macOS escriba «shasum -a 256» en lugar de «sha256sum»): cada línea tiene que mostrar la huella que está en su dirección.
check-format = Cómo están escritos el registro y la lista:
check-format-log = el registro
check-format-list = la lista
check-not-heading = Lo que no se puede comprobar así
check-not-keyboard = Quién estaba ante el teclado. «Confirmada por correo» significa que alguien abrió el mensaje enviado a la dirección de quien firma y confirmó allí. «Sin confirmar» significa que solo la coalición responde de ese nombre.
check-not-invented = Si este sitio ha inventado un nombre y lo ha anotado en el registro. El registro muestra que nada se cambia en silencio, no que sea verdad. Pregunte a quienes figuran en la lista.
check-not-missing = Si una firma se dejó fuera desde el principio. Las organizaciones pueden descargar un comprobante en cuanto han confirmado, y mostrarlo.
check-not-choice = Si el registro contiene lo que de verdad eligió quien firma: aparecer con su nombre o solo contar. Si falta alguien que debía aparecer, se nota; si la propia elección se anotó mal, solo puede saberlo quien firmó, con su comprobante.
check-not-old = Si este es el estado más reciente. El programa dice primero de qué día es la última anotación. Compárelo con lo que usted guardó o con lo que ven otras personas.
check-not-gone = Quién ha retirado su firma o se cuenta sin nombre. El registro muestra cuántos, no quiénes.
