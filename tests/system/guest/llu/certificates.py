"""An authority of our own and a certificate for the service's host names, made with openssl."""
import os
import subprocess

HOSTS = ['api.libreview.io'] + ['api-%s.libreview.io' % region for region in
                                ('ae', 'ap', 'au', 'ca', 'de', 'eu', 'eu2', 'fr', 'jp', 'la', 'us')]


def openssl(*words):
    subprocess.run(('openssl',) + words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make(folder, hosts=HOSTS, days='30'):
    """Writes ca.pem, server.pem and server.key into the folder; returns their paths."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    ca, ca_key, request, server, key, names = (os.path.join(folder, name) for name in (
        'ca.pem', 'ca.key', 'server.csr', 'server.pem', 'server.key', 'names'))
    curve = ('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes')
    openssl('req', '-x509', *curve, '-keyout', ca_key, '-out', ca, '-days', days, '-subj', '/CN=Test authority',
            '-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign')
    openssl('req', *curve, '-keyout', key, '-out', request, '-subj', '/CN=' + hosts[0])
    with open(names, 'w') as file:
        file.write('subjectAltName=%s\nextendedKeyUsage=serverAuth\n' % ','.join('DNS:' + host for host in hosts))
    openssl('x509', '-req', '-in', request, '-CA', ca, '-CAkey', ca_key, '-CAcreateserial', '-out', server,
            '-days', days, '-extfile', names)
    return ca, server, key
