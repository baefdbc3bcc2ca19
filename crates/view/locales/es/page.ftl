# Las palabras que ve la gente, en español. Breves y serenas; de usted. Qué ha pasado, qué significa, qué se puede hacer.

## Fechas, números, páginas de una lista
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
paging-label = Páginas
paging-earlier = Anteriores
paging-later = Siguientes
paging-words = { $from } a { $to } de { $total }

## En todas las páginas
skip-to-content = Ir al contenido
language-switch = Idioma de esta página
problems-heading = Por favor, revise esto
problems-title = Error:

## Portada
index-title = Declaraciones
index-empty = Todavía no hay ninguna declaración.

## Si se puede firmar
state-draft = Borrador, no es público
state-opens = Se podrá firmar desde el { $date }
state-not-open = Todavía no se puede firmar
state-open = Abierta a la firma
state-open-until = Abierta a la firma hasta el { $date }
state-closed = Ya no se puede firmar
state-closed-since = La firma se cerró el { $date }
state-stopped = La firma está detenida por el momento

## Recuentos
count-organisations = { $n ->
    [one] { $n } organización
   *[other] { $n } organizaciones
}
count-individuals = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
count-confirmed = cada firma, confirmada por quien firmó
count-counted-only = { $n ->
    [one] { $n } de ellas se cuenta sin nombre
   *[other] { $n } de ellas se cuentan sin nombre
}
count-reported = { $n ->
    [one] { $n } nombre más lo comunica la entidad convocante y no está confirmado
   *[other] { $n } nombres más los comunica la entidad convocante y no están confirmados
}

## Quién firma y cómo se muestra
kind-organisation = Organización
kind-individual = Persona
kind-affiliated = Persona, con su organización
display-public = Con nombre
display-public-hint = El nombre aparece en la lista pública.
display-at-launch = Con nombre, a partir de la presentación
display-at-launch-hint = La firma cuenta desde el principio. Nadie ve el nombre antes de la presentación.
display-counted = Solo en el recuento
display-counted-hint = El nombre no se muestra nunca. El número de firmas sube en una.
