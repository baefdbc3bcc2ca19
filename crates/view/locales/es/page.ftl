# Las palabras que ve la gente, en español. Breves y serenas; de usted. Qué ha pasado, qué significa, qué se puede hacer.

## Fechas, números, páginas de una lista
label-colon = { $label }:
date-long = { $day } de { $month } de { $year }
date-time = { $date }, { $time }, hora de { $zone }
date-time-utc = { $date }, { $time } UTC
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
age-now = menos de un minuto
age-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
age-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
age-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
age-short-now = ahora
age-short-minutes = { $n } min
age-short-hours = { $n } h
age-short-days = { $n } d
paging-label = Páginas
paging-earlier = Anteriores
paging-later = Siguientes
paging-words = { $from } a { $to } de { $total }

## En todas las páginas
skip-to-content = Ir al contenido
language-switch = Idioma de esta página
problems-heading = Revise lo siguiente
problems-title = Error:

## Portada
index-title = Declaraciones
index-empty = Todavía no hay ninguna declaración.

## Si se puede firmar
state-draft = Borrador, no es público
state-opens = La recogida de firmas se abre el { $date }
state-not-open = La recogida de firmas aún no está abierta
state-open = Abierta a la firma
state-open-until = Abierta a la firma hasta el { $date }
state-closed = La recogida de firmas está cerrada
state-closed-since = La recogida de firmas se cerró el { $date }
state-stopped = La recogida de firmas está suspendida

## Recuentos
count-organisations = { $n ->
    [one] { $n } organización
   *[other] { $n } organizaciones
}
count-individuals = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
count-signatures = { $n ->
    [one] { $n } firma
   *[other] { $n } firmas
}
# La línea junto al botón: «81 firmas, 46 confirmadas por correo».
count-summary = { $signatures }, { $confirmed }
count-all-confirmed = { $n ->
    [one] confirmada por correo
   *[other] todas confirmadas por correo
}
count-some-confirmed = { $n ->
    [one] { $n } confirmada por correo
   *[other] { $n } confirmadas por correo
}
count-none-confirmed = { $n ->
    [one] aún sin confirmar por correo
   *[other] ninguna confirmada aún por correo
}
# Al principio de la lista.
count-part-confirmed = Confirmadas por correo: { $parts }
count-part-unnamed = De ellas, contadas sin nombre: { $n }
count-part-unconfirmed = Añadidas por la coalición, aún sin confirmar: { $parts }

## Quién firma y cómo se muestra
kind-organisation = Organización
kind-individual = Persona
kind-affiliated = Persona, con su organización
display-public = Con nombre
display-public-hint = El nombre aparece en la lista pública.
display-at-launch = Con nombre, a partir de la presentación
display-at-launch-hint = La firma cuenta desde el principio. Nadie ve el nombre antes de la presentación.
display-counted = Solo en el recuento
display-counted-hint = El nombre no se muestra nunca. El número de firmas aumenta en una.
zone-time = hora de { $place }
