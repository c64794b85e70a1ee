/** In which a card says its length a second time: the sandbox in which Next runs edge functions drops `Content-Length`. */
export const bodyLengthHeader = 'x-body-length'
