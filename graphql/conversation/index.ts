export { saveAppointment } from './commands/save-appointment.ts';
