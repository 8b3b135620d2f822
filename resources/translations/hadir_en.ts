<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>Actions</name>
    <message>
        <source>Cari nama</source>
        <translation>Find name</translation>
    </message>
    <message>
        <source>Tamu baru</source>
        <translation>New guest</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Baru saja hadir</source>
        <translation>Just arrived</translation>
    </message>
    <message>
        <source>Belum ada yang hadir di sini.</source>
        <translation>Nobody has arrived here yet.</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Pilih kamera</source>
        <translation>Choose the camera</translation>
    </message>
    <message>
        <source>Tidak ada kamera yang ditemukan. Pasang kameranya, lalu buka lagi halaman ini.</source>
        <translation>No camera was found. Plug it in, then open this page again.</translation>
    </message>
    <message>
        <source>Kamera yang membaca tiket:</source>
        <translation>The camera that reads the tickets:</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Gambar kamera</source>
        <translation>Camera picture</translation>
    </message>
    <message>
        <source>Kamera sedang dinyalakan…</source>
        <translation>The camera is starting…</translation>
    </message>
    <message>
        <source>Kamera diam. Cabut dan pasang lagi kabelnya.</source>
        <translation>The camera is silent. Unplug it and plug it in again.</translation>
    </message>
    <message>
        <source>Kamera terputus, menyambung lagi…</source>
        <translation>Camera disconnected, reconnecting…</translation>
    </message>
    <message>
        <source>Tidak ada kamera. Pakai pemindai tangan atau cari nama (F2).</source>
        <translation>No camera. Use a hand scanner or find the name (F2).</translation>
    </message>
    <message>
        <source>Dekatkan, naikkan kecerahan layar</source>
        <translation>Bring it closer, turn the screen brightness up</translation>
    </message>
    <message>
        <source>Gambar gelap. Buka penutup kamera.</source>
        <translation>The picture is dark. Open the camera cover.</translation>
    </message>
    <message>
        <source>Gambar tidak terbaca. Coba sekali lagi.</source>
        <translation>The picture could not be read. Try once more.</translation>
    </message>
    <message>
        <source>Arahkan kode QR ke kamera</source>
        <translation>Hold the QR code up to the camera</translation>
    </message>
</context>
<context>
    <name>CardComposer</name>
    <message>
        <source>Menyiapkan…</source>
        <translation>Getting ready…</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Tunggu sampai kartu ini berwarna.</source>
        <translation>Wait until this card takes a colour.</translation>
    </message>
    <message>
        <source>DIBATALKAN</source>
        <translation>UNDONE</translation>
    </message>
    <message>
        <source>Kehadirannya dibatalkan. Tiketnya bisa dipindai lagi.</source>
        <translation>The check-in is undone. The ticket can be scanned again.</translation>
    </message>
    <message>
        <source>CETAK ULANG</source>
        <translation>REPRINTING</translation>
    </message>
    <message>
        <source>Badge dicetak lagi. Ambil di printer.</source>
        <translation>The badge is printing again. Fetch it at the printer.</translation>
    </message>
    <message>
        <source>Siap memindai</source>
        <translation>Ready to scan</translation>
    </message>
    <message>
        <source>Arahkan kode QR ke kamera, atau cari nama (F2).</source>
        <translation>Hold the QR code up to the camera, or find the name (F2).</translation>
    </message>
    <message>
        <source>Dua kode berturut-turut tidak dikenal. Berhenti memindai, tekan F2.</source>
        <translation>Two unknown codes in a row. Stop scanning and press F2.</translation>
    </message>
    <message>
        <source>BELUM TERSIMPAN</source>
        <translation>NOT SAVED</translation>
    </message>
    <message>
        <source>Jangan biarkan masuk dulu</source>
        <translation>Do not let them in yet</translation>
    </message>
    <message>
        <source>Kehadiran ini belum tercatat. Pindai sekali lagi; bila tetap gagal, catat di kertas.</source>
        <translation>This arrival is not recorded. Scan once more; if it fails again, write it on paper.</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Alumni</source>
        <translation>Alumni</translation>
    </message>
    <message>
        <source>Tamu undangan</source>
        <translation>Invited guest</translation>
    </message>
    <message>
        <source>Pembicara</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Panitia</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Mahasiswa</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Umum</source>
        <translation>Public</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Kamera {source}: gambar {width} x {height}.</source>
        <translation>Camera {source}: picture {width} x {height}.</translation>
    </message>
    <message>
        <source>Kamera {source} tidak memberi gambar. Pasang kamera, atau tutup program lain yang memakainya.</source>
        <translation>Camera {source} gives no picture. Plug it in, or close the other program that uses it.</translation>
    </message>
    <message>
        <source>Printer {printer}: ada.</source>
        <translation>Printer {printer}: there.</translation>
    </message>
    <message>
        <source>Printer {printer} tidak ada (yang ada: {known}). Nyalakan, atau pilih printer lain.</source>
        <translation>Printer {printer} is not there (there are: {known}). Switch it on, or choose another.</translation>
    </message>
    <message>
        <source>Bentuk badge {template} tidak bisa dipakai. Perbaiki berkasnya, atau pilih bentuk lain.</source>
        <translation>The badge template {template} cannot be used. Mend its file, or choose another template.</translation>
    </message>
    <message>
        <source>Disk: sisa {free_mb} MB, simpan {sync_ms} ms.</source>
        <translation>Disk: {free_mb} MB free, a save takes {sync_ms} ms.</translation>
    </message>
    <message>
        <source>Disk hampir penuh, lambat atau tidak bisa ditulis (sisa {free_mb} MB). Kosongkan ruang.</source>
        <translation>The disk is nearly full, slow or cannot be written ({free_mb} MB free). Make room.</translation>
    </message>
    <message>
        <source>Jam: {now} UTC, zona acara {zone}.</source>
        <translation>Clock: {now} UTC, time zone of the event {zone}.</translation>
    </message>
    <message>
        <source>Jam laptop salah: {now} UTC. Betulkan jam sebelum mulai.</source>
        <translation>The clock of this laptop is wrong: {now} UTC. Set it before you begin.</translation>
    </message>
    <message>
        <source>Daftar: {people} orang, {gates} gerbang.</source>
        <translation>List: {people} people, {gates} gates.</translation>
    </message>
    <message>
        <source>Daftar peserta kosong. Impor daftar peserta dahulu.</source>
        <translation>The list of attendees is empty. Import it first.</translation>
    </message>
    <message>
        <source>Jurnal: {entries} catatan, rantai utuh.</source>
        <translation>Journal: {entries} entries, the chain holds.</translation>
    </message>
    <message>
        <source>Jurnal tidak utuh ({flaws} cacat dari {entries} catatan). Jangan dipakai; ambil cadangan.</source>
        <translation>The journal does not hold ({flaws} flaws in {entries} entries). Do not use it; take the backup.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan {text}.</source>
        <translation>Nobody matches {text}.</translation>
    </message>
    <message>
        <source>Tercatat {total}: diterima penyelenggara {settled}, ditolak dan disimpan {parked}, belum terkirim {pending}.</source>
        <translation>Recorded {total}: received by the organiser {settled}, rejected and kept {parked}, unsent {pending}.</translation>
    </message>
    <message>
        <source>{entries} catatan, rantai utuh, kehadiran dan angka cocok. Sidik terakhir: {head}</source>
        <translation>{entries} entries, the chain holds, attendance and figures agree. Last fingerprint: {head}</translation>
    </message>
    <message>
        <source>Catatan {seq}: {flaw}.</source>
        <translation>Entry {seq}: {flaw}.</translation>
    </message>
    <message>
        <source>{count} kehadiran tidak cocok dengan jurnal.</source>
        <translation>{count} attendances do not agree with the journal.</translation>
    </message>
    <message>
        <source>{count} angka kehadiran tidak cocok dengan jurnal.</source>
        <translation>{count} attendance figures do not agree with the journal.</translation>
    </message>
    <message>
        <source>ada catatan yang hilang sebelumnya</source>
        <translation>an entry before it is missing</translation>
    </message>
    <message>
        <source>tidak menyambung ke catatan sebelumnya</source>
        <translation>it does not link to the entry before</translation>
    </message>
    <message>
        <source>isinya diubah</source>
        <translation>it was altered</translation>
    </message>
    <message>
        <source>{count} ditulis ke {path}</source>
        <translation>{count} written to {path}</translation>
    </message>
    <message>
        <source>Demo selesai. Semua angka cocok.</source>
        <translation>Demo finished. All figures agree.</translation>
    </message>
    <message>
        <source>Demo selesai. ANGKA TIDAK COCOK.</source>
        <translation>Demo finished. THE FIGURES DO NOT AGREE.</translation>
    </message>
    <message>
        <source>Badge, tiket, hasil dan gambar layar ada di {folder}</source>
        <translation>Badges, tickets, results and screenshots are in {folder}</translation>
    </message>
    <message>
        <source>terdaftar</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>orang terdaftar yang hadir</source>
        <translation>listed people who arrived</translation>
    </message>
    <message>
        <source>tamu di luar daftar</source>
        <translation>guests who were not listed</translation>
    </message>
    <message>
        <source>pindaian</source>
        <translation>scans</translation>
    </message>
    <message>
        <source>kehadiran di semua gerbang</source>
        <translation>attendances at all gates</translation>
    </message>
    <message>
        <source>ditolak: sudah hadir</source>
        <translation>refused: already here</translation>
    </message>
    <message>
        <source>ditolak: tidak terdaftar</source>
        <translation>refused: not registered</translation>
    </message>
    <message>
        <source>ditolak: salah gerbang</source>
        <translation>refused: wrong gate</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>badge tercetak</source>
        <translation>badges printed</translation>
    </message>
    <message>
        <source>baris kehadiran di hasil ekspor</source>
        <translation>attendances in the export</translation>
    </message>
    <message>
        <source>catatan di jurnal</source>
        <translation>entries in the journal</translation>
    </message>
    <message>
        <source>catatan di penyelenggara</source>
        <translation>entries at the organiser&apos;s</translation>
    </message>
</context>
<context>
    <name>CountersPage</name>
    <message>
        <source>Rincian kehadiran</source>
        <translation>Attendance in detail</translation>
    </message>
    <message>
        <source>Per daerah</source>
        <translation>By region</translation>
    </message>
    <message>
        <source>Per gerbang</source>
        <translation>By gate</translation>
    </message>
    <message>
        <source>Simpan daftar hadir (XLSX)</source>
        <translation>Save the attendance list (XLSX)</translation>
    </message>
    <message>
        <source>Orang dihitung sekali; pindaian dihitung setiap kali, juga yang ditolak.</source>
        <translation>People are counted once; scans every time, refused ones too.</translation>
    </message>
    <message>
        <source>Daerah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Gerbang</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Tamu baru</source>
        <translation>New guest</translation>
    </message>
    <message>
        <source>Pindaian</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Seluruh acara</source>
        <translation>Whole event</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>Daftar hadir disimpan: {where}</source>
        <translation>Attendance list saved: {where}</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>{event} · Hadir</source>
        <translation>{event} · Hadir check-in</translation>
    </message>
    <message>
        <source>Belum ada kehadiran yang bisa dibatalkan.</source>
        <translation>There is no check-in to undo yet.</translation>
    </message>
    <message>
        <source>Belum ada badge yang bisa dicetak ulang.</source>
        <translation>There is no badge to reprint yet.</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>Hadir {time}</source>
        <translation>Here {time}</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Pilih gerbang</source>
        <translation>Choose the gate</translation>
    </message>
    <message>
        <source>Semua pindaian berikutnya dicatat di gerbang ini.</source>
        <translation>All scans from now on are recorded at this gate.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Tutup pemberitahuan</source>
        <translation>Close the notice</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Membuka data…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Catat hadir (Enter)</source>
        <translation>Check in (Enter)</translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>sudah hadir {time} di {station}</source>
        <translation>here since {time} at {station}</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>Pilih printer</source>
        <translation>Choose the printer</translation>
    </message>
    <message>
        <source>Tidak ada printer yang ditemukan. Nyalakan printernya, lalu buka lagi halaman ini.</source>
        <translation>No printer was found. Switch it on, then open this page again.</translation>
    </message>
    <message>
        <source>Printer yang mencetak badge:</source>
        <translation>The printer that prints the badges:</translation>
    </message>
</context>
<context>
    <name>ReasonPage</name>
    <message>
        <source>Alasannya:</source>
        <translation>The reason:</translation>
    </message>
    <message>
        <source>atau tulis alasan lain</source>
        <translation>or write another reason</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Salah orang</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>Salah pindai</source>
        <translation>Scanned by mistake</translation>
    </message>
    <message>
        <source>Uji coba</source>
        <translation>Only a test</translation>
    </message>
    <message>
        <source>Salah cetak</source>
        <translation>Misprint</translation>
    </message>
    <message>
        <source>Hilang</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Nama salah</source>
        <translation>Wrong name</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>nama kosong</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>kode {value} rusak oleh Excel (angka terakhir hilang)</source>
        <translation>code {value} damaged by Excel (last digits lost)</translation>
    </message>
    <message>
        <source>kode {value} tidak bisa dipakai</source>
        <translation>code {value} cannot be used</translation>
    </message>
    <message>
        <source>kodenya sudah dipakai baris {value}</source>
        <translation>its code is used by row {value}</translation>
    </message>
    <message>
        <source>kodenya milik {value} di daftar</source>
        <translation>its code belongs to {value} on the list</translation>
    </message>
    <message>
        <source>cocok dengan {value} orang di daftar</source>
        <translation>matches {value} people on the list</translation>
    </message>
    <message>
        <source>nama {value} aneh</source>
        <translation>name {value} looks odd</translation>
    </message>
    <message>
        <source>nomor HP {value} tidak benar</source>
        <translation>phone number {value} is wrong</translation>
    </message>
    <message>
        <source>nomor HP {value} rusak oleh Excel (angka terakhir hilang)</source>
        <translation>phone number {value} damaged by Excel (last digits lost)</translation>
    </message>
    <message>
        <source>beberapa nomor HP ({value}), yang pertama dipakai</source>
        <translation>several phone numbers ({value}), the first is used</translation>
    </message>
    <message>
        <source>email {value} tidak benar</source>
        <translation>email {value} is wrong</translation>
    </message>
    <message>
        <source>asal {value} bisa berarti beberapa daerah</source>
        <translation>origin {value} may mean several regions</translation>
    </message>
    <message>
        <source>asal {value} tidak dikenal</source>
        <translation>origin {value} is unknown</translation>
    </message>
    <message>
        <source>angka {value} rusak oleh Excel</source>
        <translation>number {value} damaged by Excel</translation>
    </message>
    <message>
        <source>NIK dibuang</source>
        <translation>identity number (NIK) dropped</translation>
    </message>
    <message>
        <source>sudah punya tiket, kode {value} diabaikan</source>
        <translation>has a ticket already, code {value} is ignored</translation>
    </message>
    <message>
        <source>orang yang sama dengan baris {value}</source>
        <translation>the same person as row {value}</translation>
    </message>
    <message>
        <source>mungkin orang yang sama dengan baris {value}</source>
        <translation>perhaps the same person as row {value}</translation>
    </message>
    <message>
        <source>nomor HP sebelumnya {value}</source>
        <translation>phone number before: {value}</translation>
    </message>
    <message>
        <source>kolom NIK tidak diimpor</source>
        <translation>the column of identity numbers (NIK) is not imported</translation>
    </message>
    <message>
        <source>{file}: {new} baru, {changed} berubah, {same} tetap, {repeated} berulang, {refused} ditolak ({doubted} perlu dilihat).</source>
        <translation>{file}: {new} new, {changed} changed, {same} unchanged, {repeated} repeated, {refused} refused ({doubted} to be looked at).</translation>
    </message>
    <message>
        <source>Baris {row} ({name}), {outcome}: {said}</source>
        <translation>Row {row} ({name}), {outcome}: {said}</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>diubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>tetap</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>digabung</source>
        <translation>merged</translation>
    </message>
    <message>
        <source>DITOLAK</source>
        <translation>REFUSED</translation>
    </message>
</context>
<context>
    <name>ReprintPage</name>
    <message>
        <source>Cetak ulang badge</source>
        <translation>Reprint a badge</translation>
    </message>
    <message>
        <source>Cetak ulang badge ini</source>
        <translation>Reprint this badge</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Cari nama</source>
        <translation>Find name</translation>
    </message>
    <message>
        <source>Nama, nomor HP, atau kode</source>
        <translation>Name, phone or code</translation>
    </message>
    <message>
        <source>Nama, akhir nomor HP, atau ketik kode tiket</source>
        <translation>Name, end of the phone number, or type the ticket code</translation>
    </message>
    <message>
        <source>Orang yang ditemukan</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Tamu baru (F3)</source>
        <translation>New guest (F3)</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba ejaan lain, atau catat sebagai tamu baru.</source>
        <translation>Nobody matches. Try another spelling, or add a new guest.</translation>
    </message>
    <message>
        <source>Ketik sedikitnya dua huruf nama. Panah ↓ memilih, Enter mencatat hadir.</source>
        <translation>Type at least two letters of the name. Arrow ↓ chooses, Enter checks in.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Data ini sedang dipakai Hadir yang lain: {path}. Tutup dulu yang lain itu.</source>
        <translation>Another Hadir is using this data: {path}. Close that one first.</translation>
    </message>
    <message>
        <source>Penyimpanan penuh: {path}. Kosongkan ruang, lalu pindai ulang.</source>
        <translation>The disk is full: {path}. Make room, then scan again.</translation>
    </message>
    <message>
        <source>Data hanya bisa dibaca: {path}. Buka izin tulisnya, lalu pindai ulang.</source>
        <translation>The data can only be read: {path}. Allow writing, then scan again.</translation>
    </message>
    <message>
        <source>Data terkunci oleh program lain: {path}. Tutup program itu, lalu pindai ulang.</source>
        <translation>Another program has locked the data: {path}. Close it, then scan again.</translation>
    </message>
    <message>
        <source>Data rusak: {path} ({detail}). Pakai cadangan terakhir dan panggil petugas.</source>
        <translation>The data is damaged: {path} ({detail}). Use the last backup and call the supervisor.</translation>
    </message>
    <message>
        <source>Data tidak ada: {path}. Impor daftar peserta lebih dahulu.</source>
        <translation>There is no data: {path}. Import the list of attendees first.</translation>
    </message>
    <message>
        <source>Data tidak bisa dibuka: {path} ({detail}). Periksa disknya, lalu coba lagi.</source>
        <translation>The data cannot be opened: {path} ({detail}). Check the disk, then try again.</translation>
    </message>
    <message>
        <source>Data ini dibuat oleh Hadir yang lebih baru: {path}. Perbarui program ini.</source>
        <translation>A newer Hadir made this data: {path}. Update this program.</translation>
    </message>
    <message>
        <source>SQLite {found} terlalu lama, perlu {needed} atau lebih baru. Pasang ulang program ini.</source>
        <translation>SQLite {found} is too old, {needed} or newer is needed. Install this program again.</translation>
    </message>
    <message>
        <source>Berkas tidak ada: {file}. Periksa nama dan foldernya.</source>
        <translation>There is no such file: {file}. Check its name and folder.</translation>
    </message>
    <message>
        <source>Tidak ada layar untuk jendela. Jalankan di laptop dengan layar, atau pakai: demo --headless.</source>
        <translation>There is no display for the window. Run it on a laptop with a screen, or use: demo --headless.</translation>
    </message>
    <message>
        <source>Berkas tidak bisa dibaca: {file} ({detail}). Perbaiki atau simpan ulang, lalu coba lagi.</source>
        <translation>The file cannot be read: {file} ({detail}). Mend it or save it again, then try again.</translation>
    </message>
    <message>
        <source>Berkas tidak bisa ditulis: {file} ({detail}). Tutup berkasnya di program lain atau pilih folder lain.</source>
        <translation>The file cannot be written: {file} ({detail}). Close it in other programs or choose another folder.</translation>
    </message>
    <message>
        <source>Jenis berkas tidak dikenal: {file}. Pakai CSV atau XLSX.</source>
        <translation>Unknown kind of file: {file}. Use CSV or XLSX.</translation>
    </message>
    <message>
        <source>Berkas terlalu besar: {file}. Batasnya {limit}.</source>
        <translation>The file is too large: {file}. The limit is {limit}.</translation>
    </message>
    <message>
        <source>Berkas kosong: {file}. Periksa lembar yang disimpan.</source>
        <translation>The file is empty: {file}. Check which sheet was saved.</translation>
    </message>
    <message>
        <source>Kolom nama tidak ditemukan di {file}. Judul kolom yang ada: {headers}. Beri judul &quot;Nama&quot;.</source>
        <translation>There is no name column in {file}. Its headers are: {headers}. Call one &quot;Nama&quot;.</translation>
    </message>
    <message>
        <source>{rows} baris di {file} tidak bisa diterima; tidak ada yang diubah. Perbaiki barisnya, lalu impor lagi.</source>
        <translation>{rows} rows of {file} cannot be taken; nothing was changed. Mend them, then import again.</translation>
    </message>
    <message>
        <source>Gambar tidak bisa dibaca: {file}. Pakai PNG atau JPEG.</source>
        <translation>The picture cannot be read: {file}. Use PNG or JPEG.</translation>
    </message>
    <message>
        <source>Nama belum diisi. Isi namanya dahulu.</source>
        <translation>The name is missing. Fill it in first.</translation>
    </message>
    <message>
        <source>Alasan belum diisi. Pilih atau tulis alasannya.</source>
        <translation>The reason is missing. Choose or write one.</translation>
    </message>
    <message>
        <source>Gerbang tidak dikenal: {gate}. Yang ada: {known}.</source>
        <translation>Unknown gate: {gate}. There are: {known}.</translation>
    </message>
    <message>
        <source>Peserta ini tidak ada di daftar: {attendee}. Cari lagi namanya.</source>
        <translation>This attendee is not on the list: {attendee}. Search the name again.</translation>
    </message>
    <message>
        <source>Tiket ini tidak ada di daftar: {code}. Cari namanya.</source>
        <translation>This ticket is not on the list: {code}. Search the name.</translation>
    </message>
    <message>
        <source>Tidak ada yang bisa dibatalkan: sudah dibatalkan sebelumnya.</source>
        <translation>There is nothing to undo: it has been undone already.</translation>
    </message>
    <message>
        <source>Belum ada acara. Buat acara dan impor daftar peserta dahulu.</source>
        <translation>There is no event yet. Create one and import the list of attendees first.</translation>
    </message>
    <message>
        <source>Daftar peserta kosong. Impor daftar peserta dahulu.</source>
        <translation>The list of attendees is empty. Import it first.</translation>
    </message>
    <message>
        <source>Pengaturan salah: {file} ({detail}). Perbaiki atau hapus berkas itu.</source>
        <translation>The settings are wrong: {file} ({detail}). Mend or delete that file.</translation>
    </message>
    <message>
        <source>Nomor HP tidak benar: {phone}. Tulis seperti 0812 3456 7890, atau kosongkan.</source>
        <translation>The phone number is wrong: {phone}. Write it like 0812 3456 7890, or leave it empty.</translation>
    </message>
    <message>
        <source>Bentuk badge tidak dikenal: {template}. Yang ada: {known}.</source>
        <translation>Unknown badge template: {template}. There are: {known}.</translation>
    </message>
    <message>
        <source>Bentuk badge {template} salah: {detail}. Perbaiki berkasnya atau pakai bentuk lain.</source>
        <translation>The badge template {template} is wrong: {detail}. Mend its file or use another template.</translation>
    </message>
    <message>
        <source>Pembaca kode {decoder} tidak ada di laptop ini. Yang dikenal: {known}.</source>
        <translation>The decoder {decoder} is not on this laptop. Known are: {known}.</translation>
    </message>
    <message>
        <source>Kamera tidak memberi gambar: {source}. Cabut dan pasang lagi, atau pilih kamera lain.</source>
        <translation>The camera gives no picture: {source}. Unplug it and plug it in again, or choose another.</translation>
    </message>
    <message>
        <source>Printer tidak ditemukan: {printer}. Nyalakan printernya atau pilih printer lain.</source>
        <translation>The printer was not found: {printer}. Switch it on or choose another.</translation>
    </message>
    <message>
        <source>Printer {printer} menolak: {detail}. Periksa kertas dan tutupnya, lalu cetak ulang.</source>
        <translation>The printer {printer} refuses: {detail}. Check paper and cover, then reprint.</translation>
    </message>
    <message>
        <source>Badge belum tercetak di {printer}: {detail}. Periksa printernya, lalu cetak ulang.</source>
        <translation>The badge was not printed on {printer}: {detail}. Check the printer, then reprint.</translation>
    </message>
    <message>
        <source>Printer {printer} tidak menjawab selama {seconds} detik. Periksa printernya, lalu cetak ulang.</source>
        <translation>The printer {printer} has not answered for {seconds} seconds. Check it, then reprint.</translation>
    </message>
    <message>
        <source>Tujuan kirim tidak terjangkau: {target} ({detail}). Data aman di laptop ini; dicoba lagi terus.</source>
        <translation>The sync target cannot be reached: {target} ({detail}). The data is safe on this laptop; it is retried all the time.</translation>
    </message>
    <message>
        <source>Tujuan kirim menolak: {target} (status {status}). Data aman di laptop ini; hubungi panitia.</source>
        <translation>The sync target refuses: {target} (status {status}). The data is safe on this laptop; ask the organiser.</translation>
    </message>
    <message>
        <source>Kunci kirim tidak diterima oleh {target}. Data aman di laptop ini; minta kunci baru ke panitia.</source>
        <translation>{target} does not accept the sync key. The data is safe on this laptop; ask the organiser for a new key.</translation>
    </message>
    <message>
        <source>Jawaban dari {target} tidak dimengerti ({detail}). Data aman di laptop ini; hubungi panitia.</source>
        <translation>The answer of {target} makes no sense ({detail}). The data is safe on this laptop; ask the organiser.</translation>
    </message>
    <message>
        <source>Alamat kirim salah: {target}. Tulis seperti https://contoh.id/hadir.</source>
        <translation>The sync address is wrong: {target}. Write it like https://example.org/hadir.</translation>
    </message>
    <message>
        <source>Kesalahan yang tidak terduga: {fault}. Coba lagi; bila terulang, panggil petugas.</source>
        <translation>An unexpected error: {fault}. Try again; if it comes back, call the supervisor.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ganti gerbang</source>
        <translation>Change the gate</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>Ganti ke Bahasa Indonesia</translation>
    </message>
    <message>
        <source>Nyalakan suara</source>
        <translation>Turn the sound on</translation>
    </message>
    <message>
        <source>Matikan suara</source>
        <translation>Turn the sound off</translation>
    </message>
    <message>
        <source>Layar penuh (F11)</source>
        <translation>Full screen (F11)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>BELUM TERSIMPAN</source>
        <translation>NOT SAVED</translation>
    </message>
    <message>
        <source>Tidak terbaca</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Unsent</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Badge printer</translation>
    </message>
    <message>
        <source>{count} gagal · coba lagi</source>
        <translation>{count} failed · retry</translation>
    </message>
    <message>
        <source>Bermasalah · pilih</source>
        <translation>Trouble · choose</translation>
    </message>
    <message>
        <source>{count} antre</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Menyala…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>Tidak ada · pilih</source>
        <translation>None · choose</translation>
    </message>
    <message>
        <source>Terputus · pilih</source>
        <translation>Lost · choose</translation>
    </message>
    <message>
        <source>Diam · pilih</source>
        <translation>Silent · choose</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>%H.%M</source>
        <translation>%H:%M</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO · data latihan</source>
        <translation>DEMO · practice data</translation>
    </message>
    <message>
        <source>GERBANG</source>
        <translation>GATE</translation>
    </message>
    <message>
        <source>Gerbang: {gate}. Ganti gerbang</source>
        <translation>Gate: {gate}. Change the gate</translation>
    </message>
    <message>
        <source>hadir</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>Jumlah hadir</source>
        <translation>Number arrived</translation>
    </message>
    <message>
        <source>hadir · {scans} pindaian</source>
        <translation>arrived · {scans} scans</translation>
    </message>
    <message>
        <source>+{count} tanpa undangan</source>
        <translation>+{count} walk-ins</translation>
    </message>
    <message>
        <source>{people} dari {expected} hadir, {extra}. Buka rincian</source>
        <translation>{people} of {expected} arrived, {extra}. Open the details</translation>
    </message>
</context>
<context>
    <name>UndoPage</name>
    <message>
        <source>Batalkan kehadiran</source>
        <translation>Undo a check-in</translation>
    </message>
    <message>
        <source>Batalkan kehadiran ini</source>
        <translation>Undo this check-in</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>SUDAH HADIR</source>
        <translation>ALREADY HERE</translation>
    </message>
    <message>
        <source>TIDAK TERDAFTAR</source>
        <translation>NOT REGISTERED</translation>
    </message>
    <message>
        <source>TIKET DICABUT</source>
        <translation>TICKET REVOKED</translation>
    </message>
    <message>
        <source>Tiket ini dicabut oleh panitia. Panggil petugas.</source>
        <translation>The organiser revoked this ticket. Call the supervisor.</translation>
    </message>
    <message>
        <source>TIKET LAMA</source>
        <translation>OLD TICKET</translation>
    </message>
    <message>
        <source>Tiket ini sudah diganti. Minta tiket terbaru atau cari namanya (F2).</source>
        <translation>This ticket has been replaced. Ask for the newest one or find the name (F2).</translation>
    </message>
    <message>
        <source>SALAH GERBANG</source>
        <translation>WRONG GATE</translation>
    </message>
    <message>
        <source>Cari namanya (F2)</source>
        <translation>Find the name (F2)</translation>
    </message>
    <message>
        <source>Kode ini tidak ada di daftar. Bila namanya pun tidak ada: tamu baru (F3).</source>
        <translation>This code is not on the list. If the name is not there either: new guest (F3).</translation>
    </message>
    <message>
        <source>Kode tiket {code}. Badge dicetak, silakan masuk.</source>
        <translation>Ticket code {code}. The badge is printing, please go in.</translation>
    </message>
    <message>
        <source>BERHASIL · TAMU BARU</source>
        <translation>SUCCESS · NEW GUEST</translation>
    </message>
    <message>
        <source>BERHASIL</source>
        <translation>SUCCESS</translation>
    </message>
    <message>
        <source>Silakan masuk.</source>
        <translation>Please go in.</translation>
    </message>
    <message>
        <source>Badge dicetak. Silakan masuk.</source>
        <translation>The badge is printing. Please go in.</translation>
    </message>
    <message>
        <source>Kode sudah dipakai. Panggil petugas.</source>
        <translation>The code has been used. Call the supervisor.</translation>
    </message>
    <message>
        <source>Sudah tercatat {time} di {station}. Tidak perlu dicatat lagi.</source>
        <translation>Recorded already at {time}, {station}. Nothing more to do.</translation>
    </message>
    <message>
        <source>Kode sudah dipakai {time} di {station}. Panggil petugas.</source>
        <translation>The code was used at {time}, {station}. Call the supervisor.</translation>
    </message>
    <message>
        <source>Sudah ditambahkan ke daftar, tetapi tidak bisa masuk di {gate}. Panggil petugas.</source>
        <translation>Added to the list, but not admitted at {gate}. Call the supervisor.</translation>
    </message>
    <message>
        <source>Sudah ditambahkan ke daftar, tetapi tidak bisa masuk di {gate}. Antar ke {gates}.</source>
        <translation>Added to the list, but not admitted at {gate}. Take them to {gates}.</translation>
    </message>
    <message>
        <source>Tidak berlaku di {gate}. Panggil petugas.</source>
        <translation>Not valid at {gate}. Call the supervisor.</translation>
    </message>
    <message>
        <source> atau </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Tidak berlaku di {gate}. Antar ke {gates}.</source>
        <translation>Not valid at {gate}. Take them to {gates}.</translation>
    </message>
    <message>
        <source>Sudah ditambahkan ke daftar, tetapi gerbang ini baru dibuka pukul {time}. Mohon menunggu.</source>
        <translation>Added to the list, but this gate opens only at {time}. Please wait.</translation>
    </message>
    <message>
        <source>BELUM DIBUKA</source>
        <translation>NOT OPEN YET</translation>
    </message>
    <message>
        <source>Dibuka pukul {time}. Mohon menunggu.</source>
        <translation>Opens at {time}. Please wait.</translation>
    </message>
    <message>
        <source>SUDAH DITUTUP</source>
        <translation>CLOSED</translation>
    </message>
    <message>
        <source>Sudah ditambahkan ke daftar, tetapi gerbang ini sudah ditutup. Panggil petugas.</source>
        <translation>Added to the list, but this gate has closed. Call the supervisor.</translation>
    </message>
    <message>
        <source>Gerbang ini sudah ditutup. Panggil petugas.</source>
        <translation>This gate has closed. Call the supervisor.</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>Tamu baru</source>
        <translation>New guest</translation>
    </message>
    <message>
        <source>Asal kabupaten/kota</source>
        <translation>Regency or city of origin</translation>
    </message>
    <message>
        <source>Nama lengkap (wajib)</source>
        <translation>Full name (required)</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Instansi atau komunitas</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Luar Jambi</source>
        <translation>Outside Jambi</translation>
    </message>
    <message>
        <source>Simpan dan catat hadir (Ctrl+Enter)</source>
        <translation>Save and check in (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Batalkan kehadiran {name}</source>
        <translation>Undo the check-in of {name}</translation>
    </message>
</context>
</TS>
