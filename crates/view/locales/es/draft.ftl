## El panel del equipo: escribir una declaración
new-title = Declaración nueva
new-lead = Es un borrador hasta que abra la recogida de firmas. Puede guardar y volver más tarde.
draft-text-legend = Texto
draft-settings-legend = Recogida de firmas
draft-title = Título
draft-slug = Dirección web
draft-slug-hint = La última parte de la dirección web, por ejemplo rios-limpios. Después no se puede cambiar.
draft-lang = Idioma
draft-coalition = Coalición
draft-date = Fecha
draft-body = Texto
draft-body-hint = Una línea vacía empieza un párrafo. **negrita**, *cursiva*, ## encabezado, - lista.
draft-demands = Demandas
draft-demands-hint = Qué se pide y a quién. Las filas vacías no cuentan.
draft-figures = Cifras
draft-figures-hint = Las cifras en que se apoya el texto, cada una con su fuente. Las filas vacías no cuentan.
draft-opens = Apertura
draft-opens-hint = Déjelo vacío para abrirla a mano.
draft-closes = Cierre
draft-closes-hint = Elija una fecha unos días antes de la entrega para revisar las últimas firmas.
draft-zone = Zona horaria
draft-zone-hint = Ahora: { $zone }. Empiece a escribir una ciudad, por ejemplo Lima.
draft-launch = Presentación
draft-launch-hint = Hasta entonces, quienes firman pueden mantener oculto su nombre. Déjelo vacío si no hay presentación.
draft-categories = Grupos de firmantes
draft-categories-hint = Encabezados de la lista, en su orden. Déjelos vacíos para usar organizaciones y personas.
draft-controller = Responsable de los datos
draft-controller-hint = La entidad que responde de los datos de quienes firman. Se nombra en el formulario.
draft-privacy = Dirección web del aviso de privacidad
draft-privacy-hint = Puede dejarlo vacío.
draft-risk = Sus propias palabras sobre los riesgos
draft-risk-hint = Aparecen encima del botón del formulario.
draft-save = Guardar
draft-frozen = El texto ha estado abierto a la firma y ya no se puede cambiar. Lo que sigue sí se puede cambiar todavía.
open-now-text = La recogida de firmas se abre sola a su hora. También puede abrirla ahora.
open-button = Abrir la recogida de firmas
stop-notice = Aviso para el público
stop-hint = La suspensión es inmediata y se puede levantar. El aviso aparece en la página.
stop-button = Suspender la recogida de firmas
resume-button = Reanudar la recogida de firmas
close-button = Cerrar la recogida de firmas
close-hint = Quienes ya han firmado pueden confirmar todavía durante 24 horas.
reopen-text = La recogida de firmas está cerrada. Puede abrirla de nuevo para el mismo texto.
reopen-by-date-text = La recogida de firmas se cerró a su hora. Para seguir, ponga una hora de cierre posterior, o ninguna, y guarde.
reopen-button = Abrir de nuevo
launch-text = { $n ->
    [one] { $n } nombre espera a la presentación.
   *[other] { $n } nombres esperan a la presentación.
}
launch-button = Presentación: mostrar ya estos nombres
texts-heading = Textos
text-published = público
text-draft = borrador
words-count = { $n ->
    [one] { $n } palabra
   *[other] { $n } palabras
}
words-left = { $limit }: quedan { $n }
words-over = { $limit }: sobran { $n }
words-own-limit = Otro límite, en palabras
words-hint = Se cuentan como en Word, desde el título hasta las cifras, sin la lista. En chino y japonés cuenta cada carácter.
words-compare = Comparar
versions-heading = Versiones
version-frozen = Versión { $n }, fijada el { $date }
translation-new = Añadir una traducción
translation-title = Traducción
translation-hint = Se avisa al público de que es una traducción. Lo que se firma es el texto auténtico.
translation-original = El texto auténtico

## El panel del equipo: de un documento a un borrador
paste-title = Pegar su documento entero
paste-lead = Copie todo, el texto y la lista de nombres, y péguelo aquí. Verá lo que se ha encontrado antes de que se guarde nada.
paste-document = El documento
paste-document-hint = Tal como está. Puede dejar los números, las siglas y los saltos de línea.
paste-file = O un archivo
paste-file-hint = Texto, Word (docx), OpenDocument (odt), PDF o HTML.
paste-find = Leer el documento
paste-found-lead = Se ha encontrado esto. Corrija lo que no esté bien.
paste-found-hint = Las dudas se revisan una a una en el paso siguiente.
paste-asked-hint = En el paso siguiente, cada una se convierte en entrada con un clic.
paste-list-from = La lista empieza en la línea { $n } del documento.
paste-list = Lista
paste-list-hint = Línea por línea, como en el documento. Si aquí han quedado líneas del texto, páselas arriba, al texto.
paste-create = Crear el borrador
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
opening-title = Abrir la recogida de firmas
opening-lead = Este es el texto que quedará fijado. A partir de entonces nadie podrá cambiarlo, ni siquiera ustedes.
opening-changed = La declaración ha cambiado desde que se le mostró. No se ha abierto nada. Así está ahora.
opening-unsettled = También puede revisarlas después de abrir; hasta entonces no están en la lista.
opening-languages = Idiomas
opening-at-once = De inmediato
opening-by-hand = Cuando la cierre usted
opening-hash = Huella de la versión { $n } (SHA-256)
opening-ask = ¿Abrir la recogida de firmas con este texto?
opening-back = Volver
open-problems = Todavía no se puede abrir la recogida de firmas
draft-demand-n = Demanda { $n }
draft-demand = Qué se pide
draft-demand-to = A quién (uno por línea)
draft-figure-n = Cifra { $n }
draft-figure = Qué mide
draft-figure-value = Valor
draft-figure-unit = Unidad
draft-figure-source = Fuente
draft-figure-date = A fecha de
draft-group-n = Grupo { $n }
draft-group = Encabezado
draft-more = Una más
