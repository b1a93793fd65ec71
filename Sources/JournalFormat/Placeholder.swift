// JournalFormat
