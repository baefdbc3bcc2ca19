## Gráficos de las firmas, debajo de la lista
pictures-heading = Las firmas de un vistazo
# Abre la tabla debajo de un gráfico.
pictures-table = Estas cifras en una tabla
picture-time = Las firmas a lo largo del tiempo
# Se lee en voz alta: «pasó de 12 (3 de noviembre de 2026) a 340 (30 de noviembre de 2026)».
picture-time-alt = El número de firmas pasó de { $from } ({ $first }) a { $to } ({ $last }).
picture-until = Hasta el
picture-new = Nuevas
picture-total = En total
picture-time-note = Una firma cuenta desde el día (UTC) en que entró en el registro público. No se incluyen las que ya no son válidas.
picture-time-note-list = Los nombres que la coalición añadió a partir de una lista no tienen fecha propia y cuentan desde ese mismo día.
picture-countries = Las firmas por país
picture-country = País
picture-signatures = Firmas
picture-others = Otros países ({ $n })
picture-not-given = Sin indicar
picture-countries-note = El país es el que se indicó junto al nombre o al lugar.
picture-countries-unnamed = { $n ->
    [one] { $n } firma que se cuenta sin nombre no figura aquí.
   *[other] { $n } firmas que se cuentan sin nombre no figuran aquí.
}
picture-kinds = Organizaciones y personas
picture-kind = Tipo
# Pone cifras una detrás de otra, como se leen: «Kenia 12; Togo 5».
picture-alt-next = { $figures }; { $next }
