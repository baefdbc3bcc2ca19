## La mesa: escribir una declaración
new-title = Declaración nueva
new-lead = Es un borrador hasta que abra la firma. Puede guardar y volver.
draft-text-legend = Texto
draft-settings-legend = Firma
draft-title = Título
draft-slug = Dirección
draft-slug-hint = La última parte de la dirección web, por ejemplo rios-limpios. Después no se puede cambiar.
draft-lang = Idioma
draft-lang-hint = Como código: en, es, fr, ar …
draft-coalition = Coalición
draft-date = Fecha
draft-body = Texto
draft-body-hint = Una línea vacía empieza un párrafo. **negrita**, *cursiva*, ## título, - lista.
draft-demands = Demandas
draft-demands-hint = Una por línea: demanda | destinatario; destinatario
draft-figures = Cifras
draft-figures-hint = Una por línea: qué | valor | unidad | fuente | fecha
draft-opens = La firma se abre
draft-opens-hint = Déjelo vacío para abrirla a mano.
draft-closes = La firma se cierra
draft-closes-hint = Unos días antes de la entrega queda tiempo para la cola.
draft-zone = Zona horaria
draft-zone-hint = Por ejemplo Europe/Madrid
draft-launch = Presentación
draft-launch-hint = Hasta entonces quienes firman pueden mantener oculto su nombre. Déjelo vacío si no hay presentación.
draft-categories = Grupos de firmas
draft-categories-hint = Uno por línea, en el orden de la lista: palabra corta | título. Déjelo vacío para organizaciones y personas.
draft-controller = Responsable de los datos
draft-controller-hint = La entidad que responde de los datos de quienes firman. Se nombra en el formulario.
draft-privacy = Dirección web del aviso de privacidad
draft-privacy-hint = Puede dejarlo vacío.
draft-risk = Sus propias palabras sobre los riesgos
draft-risk-hint = Están encima del botón del formulario.
draft-save = Guardar
draft-frozen = El texto ha estado abierto a la firma y ya no se puede cambiar. Lo que sigue todavía se puede cambiar.
open-text = Al abrir quedan fijados el texto, las demandas y las cifras en todos los idiomas como versión 1. Desde entonces nadie los puede cambiar.
open-now-text = La firma se abre sola a la hora de abajo. También puede abrirla ahora.
open-button = Abrir la firma
stop-notice = Aviso para quienes leen
stop-hint = La detención vale enseguida y se puede quitar. El aviso está en la página.
stop-button = Detener la firma
resume-button = Dejar que la firma continúe
close-button = Cerrar la firma
close-hint = Quien ya ha firmado puede confirmar todavía durante 24 horas.
reopen-text = La firma está cerrada. Puede abrirla de nuevo para el mismo texto.
reopen-by-date-text = La firma se cerró a su hora de cierre. Para seguir, ponga una hora de cierre posterior, o ninguna, y guarde.
reopen-button = Abrir de nuevo
launch-text = { $n ->
    [one] { $n } nombre espera a la presentación.
   *[other] { $n } nombres esperan a la presentación.
}
launch-button = Presentación: mostrar ya estos nombres
texts-heading = Textos
text-published = público
text-draft = borrador
versions-heading = Versiones
version-frozen = Versión { $n }, fijada el { $date }
translation-new = Añadir una traducción
translation-title = Traducción
translation-hint = A quienes leen se les dice que es una traducción. Lo que se firma es el texto auténtico.
translation-original = El texto auténtico

## La mesa: de un documento a un borrador
paste-title = Pegar su documento entero
paste-lead = Copie todo, el texto y la lista de nombres, y péguelo aquí. Verá lo que se ha encontrado antes de que se guarde nada.
paste-document = El documento
paste-document-hint = Tal como está. Los números, las siglas y los saltos de línea se pueden quedar.
paste-file = O un archivo
paste-file-hint = Texto, Word (docx), PDF o HTML.
paste-find = Separar las partes
paste-found-lead = Se ha encontrado esto. Corrija, por favor, lo que no esté bien.
paste-found-hint = Las dudas se resuelven una a una en el paso siguiente.
paste-list-from = La lista empieza en la línea { $n } del documento.
paste-list = Lista
paste-list-hint = Línea por línea, como en el documento. Si aquí han quedado líneas del texto, páselas arriba, al texto.
paste-create = Hacer un borrador
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
