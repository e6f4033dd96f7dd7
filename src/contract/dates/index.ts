export { addDays, clockOf, dayOf, daysBetween, endOf, isDay, isInstant, makeDay, millisOf, partsOf, startOf, weekday, type Day, type Instant } from './day'
export { addWorkdays, isTentative, isWorkday, publicHolidays, type DueDay, type HolidayTable } from './workdays'
export { addMonths, addPeriod, type Period } from './period'
export { formatAge, formatDate, formatDay, formatInstant } from './format'
