// What the table of offices offers to the rest of reading, and to who loads it.
export { bodyAt, ofSeat } from "./bodies.ts";
export { createOffices, NO_OFFICES, type Office, type Offices } from "./offices.ts";
export { samePerson } from "./same-person.ts";
export { OfficeTableError, readOfficeTable, type OfficeTable } from "./table.ts";
