namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>nginx as plain reverse proxy with kept connections and without buffering, all of its files in one folder.</summary>
static class NginxConfiguration
{
    public static string Write(string folder, int port, int upstreamPort, int workers)
    {
        string path = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(path, $$"""
            worker_processes {{workers}};
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.err;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              keepalive_requests 100000000;
              client_body_buffer_size 64k;
              upstream endpoint { server 127.0.0.1:{{upstreamPort}}; keepalive 64; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass http://endpoint;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_buffering off;
                }
              }
            }
            """);
        return path;
    }
}
