## La declaración en otros sitios web
embed-none = Aún no hay firmas
embed-newest = Últimos nombres
embed-sign = Firmar esta declaración
embed-all = Todos los nombres
# La insignia para quien no la ve.
embed-badge = { $title }: { $counts }
# Lo mismo en el código que copian otros sitios, donde no cabe el número.
embed-badge-alt = { $title }: el número de firmas
## Para el equipo
showing-title = Otros sitios web y buscadores
showing-link = Mostrarla en otros sitios; buscadores
showing-embedders = Sitios web que pueden mostrarla en un marco
showing-embedders-hint = Una dirección por línea, por ejemplo https://news.example. La insignia y los enlaces funcionan en todas partes; el marco, solo en los sitios que se indican aquí.
showing-noindex = Pedir a los buscadores que no incluyan esta declaración
showing-noindex-hint = La mayoría lo respeta. No se oculta nada a las personas: la primera página de este sitio sigue nombrando la declaración.
showing-code = Código para un sitio web
showing-code-hint = El marco y la insignia no ejecutan ningún script ni guardan cookies. En la dirección del marco, lang es el idioma, dir la dirección (ltr, rtl) y scheme los colores (light, dark, auto).
showing-frame = Marco con el título, el número, los últimos nombres y un botón
showing-badge = Insignia con el número de firmas
showing-look-frame = Ver el marco
showing-look-badge = Ver la insignia
trouble-origin = «{ $line }» no es la dirección de un sitio web. Escriba https:// y el nombre, sin nada detrás.
trouble-too-many-origins = Se pueden indicar como máximo { $n } sitios web.
