## La declaración como datos: libro de cálculo, novedades, cita
data-about = Sobre la lista
data-title = Título
data-coalition = Coalición
data-date = Fecha
data-as-of = Momento
data-address = Dirección
data-check = Cómo comprobarla
data-all = Firmas
data-confirmed-organisations = Confirmadas por correo: organizaciones
data-confirmed-individuals = Confirmadas por correo: personas
data-unnamed = De estas, contadas sin nombre
data-reported-organisations = Sin confirmar: organizaciones
data-reported-individuals = Sin confirmar: personas
data-listed = Nombres en la lista
data-version = Versión del texto
data-frozen = Texto
data-text-hash = Huella del texto (SHA-256)
data-log = Registro público
data-log-entries = Anotaciones en el registro
data-log-root = Huella del registro
# Encabezados de las columnas.
data-number = N.º
data-name = Nombre
data-short-name = Sigla
data-other-name = Nombre en otro idioma
data-kind = Tipo
data-role = Cargo
data-affiliation = Afiliación (solo como identificación)
data-place = Lugar
data-country = País
data-website = Sitio web
data-status = Estado
data-signed-version = Versión firmada
data-id = Identificador
data-confirmed = confirmada
# Enlaces a los archivos, en la línea que empieza con document-forms.
data-word = Word
data-workbook = Lista para Excel
data-text = texto simple
data-markdown = Markdown
data-feed = Novedades (Atom)
data-bibtex = Cita (BibTeX)
data-csl = Cita (CSL)

## Novedades de una declaración
feed-opened = Se puede firmar
feed-paused = La recogida de firmas está en pausa
feed-resumed = La recogida de firmas continúa
feed-closed = La recogida de firmas ha terminado
feed-launched = El lanzamiento: los nombres que esperaban están en la lista
feed-reached = { $n ->
    [one] { $n } firma
   *[other] { $n } firmas
}
