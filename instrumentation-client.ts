// Next runs this before React takes a page over.
import { keepBody } from '@/components/page/body'
import { allowNoHistory } from '@/components/page/history'

keepBody()
allowNoHistory()
